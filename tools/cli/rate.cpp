#include "tools/cli/rate.hpp"

#include <algorithm>
#include <ostream>
#include <system_error>

#include "dialogue/explore/rating_sheet.hpp"
#include "dialogue/explore/read_ratings.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/load_file.hpp"
#include "tools/cli/rate_report.hpp"

namespace attune::cli {
namespace {

namespace fs = std::filesystem;

std::string rater_name(const fs::path& file, const Scenario& scenario) {
    const auto name = rater_of_file_name(file.filename().string(), scenario.id);
    if (!name) return file.stem().string();
    return name->empty() ? "second rater" : *name;
}

bool in_the_way(const fs::path& file, bool force, std::ostream& err) {
    std::error_code code;
    if (force || !fs::exists(file, code)) return false;
    err << file.string() << " is there already and may hold somebody's ratings; it was left as it is. "
        << "Name another file, or give --force.\n";
    return true;
}

bool written(const fs::path& file, const std::string& text, std::ostream& err) {
    const Result<> done = write_file(file, text);
    if (!done) err << describe(done.error()) << '\n';
    return done.ok();
}

fs::path guide_of(const fs::path& sheet) {
    fs::path out = sheet;
    return out.replace_extension(".guide.txt");
}

/// None: `err` says why.
std::optional<RatingSheet> sheet_or_explain(const fs::path& file, const Scenario& scenario,
                                            std::ostream& err) {
    const Result<std::string> text = read_file(file);
    if (!text) {
        err << describe(text.error()) << '\n';
        return std::nullopt;
    }
    ReadSheet read = read_ratings(scenario, *text, rater_name(file, scenario));
    for (const SheetProblem& problem : read.problems)
        err << file.string() << ": " << describe(problem) << '\n';
    if (!read.problems.empty()) return std::nullopt;
    if (read.other_version) {
        err << file.string() << ": this sheet was made from another version of the scenario. The words it "
            << "rates are the same; what stands around them may not be.\n";
    }
    return std::move(read.sheet);
}

/// Two files of one name in two folders are two raters.
void tell_apart(std::vector<RatingSheet>& sheets) {
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        int same = 1;
        for (std::size_t k = 0; k < i; ++k) same += sheets[k].rater == sheets[i].rater;
        if (same > 1) sheets[i].rater += " (" + std::to_string(same) + ")";
    }
}

}  // namespace

int rate_export(const RateExport& options, std::ostream& out, std::ostream& err) {
    int status = 0;
    const auto scenario = load_choices_or_explain(options.scenario, err, status);
    if (!scenario) return status;
    const std::string sheet = rating_sheet(*scenario, {options.seed, options.semicolon ? ';' : ','});
    const std::string guide = rating_guide(*scenario);
    if (!options.out) {
        out << sheet;
        err << guide;
        return 0;
    }
    const fs::path guide_file = guide_of(*options.out);
    if (in_the_way(*options.out, options.force, err)) return 2;
    if (!written(*options.out, sheet, err) || !written(guide_file, guide, err)) return 2;
    out << scenario->options.size() << " options written to " << *options.out << "; how to fill them in to "
        << guide_file.string() << ".\n"
        << "Kept beside the scenario as " << scenario->id
        << ".ratings-NAME.csv, a filled sheet becomes part of the proof sheet.\n";
    return 0;
}

int rate_compare(const std::string& file, std::span<const std::string> files, Format format,
                 std::ostream& out, std::ostream& err) {
    int status = 0;
    const auto scenario = load_choices_or_explain(file, err, status);
    if (!scenario) return status;
    std::vector<RatingSheet> sheets;
    for (const std::string& path : files) {
        if (auto sheet = sheet_or_explain(path, *scenario, err)) sheets.push_back(std::move(*sheet));
    }
    if (sheets.size() != files.size()) return 2;
    tell_apart(sheets);
    const Agreement agreement = agreement_of(*scenario, sheets);
    out << (format == Format::json ? agreement_json(*scenario, agreement)
                                   : agreement_text(*scenario, agreement));
    return holds(agreement) ? 0 : 1;
}

std::vector<std::string> rating_files(std::span<const std::string> names, std::string_view scenario_id) {
    std::vector<std::string> out;
    for (const std::string& name : names) {
        if (rater_of_file_name(name, scenario_id)) out.push_back(name);
    }
    std::sort(out.begin(), out.end());
    return out;
}

KeptRatings ratings_beside(const fs::path& scenario_file, const Scenario& scenario) {
    const fs::path folder = scenario_file.has_parent_path() ? scenario_file.parent_path() : fs::path(".");
    std::vector<std::string> names;
    std::error_code code;
    for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
        names.push_back(at->path().filename().string());
    }
    KeptRatings out;
    for (const std::string& name : rating_files(names, scenario.id)) {
        const Result<std::string> text = read_file(folder / name);
        if (!text) {
            out.problems.push_back(describe(text.error()));
            continue;
        }
        ReadSheet read = read_ratings(scenario, *text, rater_name(name, scenario));
        for (const SheetProblem& problem : read.problems)
            out.problems.push_back(name + ": " + describe(problem));
        if (read.problems.empty()) out.sheets.push_back(std::move(read.sheet));
    }
    tell_apart(out.sheets);
    return out;
}

}  // namespace attune::cli
