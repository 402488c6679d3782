// The client: who they are, how they look and speak, what they need, and what they say when the alliance
// tears.
#include <algorithm>

#include "dialogue/scenario/decoding.hpp"
#include "dialogue/scenario/difficulty.hpp"

namespace attune {
namespace {

constexpr auto client_keys = std::to_array<std::string_view>(
    {"name", "pronouns", "age", "presenting", "expectation", "portrait", "voice", "body", "start", "window",
     "resting", "jolt", "trust_rate", "withdrawal_share", "needs", "when_withdrawn", "when_confronting",
     "repair_options", "typed"});
constexpr auto portrait_keys =
    std::to_array<std::string_view>({"build", "hair", "skin", "clothes", "glasses", "age"});
constexpr auto voice_keys = std::to_array<std::string_view>({"pitch", "rate"});
constexpr auto start_keys =
    std::to_array<std::string_view>({"bond", "task", "goal", "safety", "arousal", "experiencing"});
constexpr auto repair_keys = std::to_array<std::string_view>({"withdrawal", "confrontation"});

constexpr Milli hundred = 100 * whole;

template <class T, class U>
void override_with(T& target, const std::optional<U>& given) {
    if (given) target = *given;
}

void decode_voice(const Decoding& decoding, ValueId value, ClientProfile& client) {
    if (value == no_value) return;
    const Fields fields(decoding, value, voice_keys);
    override_with(client.voice_pitch, read_whole(decoding, fields.find("pitch"), 0, 100));
    override_with(client.voice_rate, read_whole(decoding, fields.find("rate"), 60, 300));
}

void decode_body(const Decoding& decoding, ValueId value, ClientProfile& client) {
    if (!is_object(decoding, value)) return;
    for (const ValueId cue : decoding.tree.sorted(value)) {
        check_id(decoding, cue, decoding.tree[cue].key, true, Dots::refused);
        client.body.emplace_back(decoding.tree[cue].key, read_text(decoding, cue));
    }
}

void decode_start(const Decoding& decoding, ValueId value, ClientProfile& client) {
    if (value == no_value) return;
    const Fields fields(decoding, value, start_keys);
    const auto points = [&](std::string_view key) {
        return read_decimal(decoding, fields.find(key), 0, hundred);
    };
    override_with(client.bond, points("bond"));
    override_with(client.task, points("task"));
    override_with(client.goal, points("goal"));
    override_with(client.safety, points("safety"));
    override_with(client.arousal, points("arousal"));
    override_with(client.experiencing, read_whole(decoding, fields.find("experiencing"), 1, 7));
}

void decode_window(const Decoding& decoding, ValueId value, ClientProfile& client) {
    if (value == no_value) return;
    const std::vector<ValueId> ends = read_list(decoding, value, Empty::refused);
    if (ends.empty()) return;
    if (ends.size() != 2) {
        decoding.report(ProblemCode::wrong_type, value, "A window is a list of two numbers, low and high.");
        return;
    }
    override_with(client.window_low, read_decimal(decoding, ends[0], 0, hundred));
    override_with(client.window_high, read_decimal(decoding, ends[1], 0, hundred));
}

void check_arousal(const Decoding& decoding, ValueId client_value, ValueId window,
                   const ClientProfile& client) {
    const ValueId at = window == no_value ? client_value : window;
    if (client.window_low >= client.window_high) {
        decoding.report(ProblemCode::window_reversed, at,
                        "The low end of the window of tolerance is not below its high end.");
    } else if (client.resting + client.jolt >= client.touch()) {
        decoding.report(ProblemCode::touch_without_help, at,
                        "Resting arousal and jolt together reach the point where the client is in touch with "
                        "the pain: nobody would have to help them get there.",
                        "That point lies 45 % up the window; lower \"resting\" or \"jolt\", or raise the "
                        "window.");
    }
}

void decode_needs(const Decoding& decoding, ValueId value, ClientProfile& client) {
    if (value == no_value) return;
    const Fields fields(decoding, value, Names<Skill>::table);
    for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
        const ValueId need = fields.find(Names<Skill>::table[i]);
        override_with(client.needs[i], read_decimal(decoding, need, -whole, whole));
    }
}

}  // namespace

void decode_portrait(const Decoding& decoding, ValueId value, ClientProfile& client) {
    if (client.age > 0) client.portrait.age = client.age;
    if (value == no_value) return;
    const Fields fields(decoding, value, portrait_keys);
    PortraitKeys& portrait = client.portrait;
    override_with(portrait.build, read_word<Build>(decoding, fields.require("build")));
    override_with(portrait.hair, read_word<Hair>(decoding, fields.require("hair")));
    override_with(portrait.skin, read_word<Skin>(decoding, fields.require("skin")));
    override_with(portrait.clothes, read_word<Clothes>(decoding, fields.require("clothes")));
    portrait.glasses = read_truth(decoding, fields.find("glasses"));
    override_with(portrait.age, read_whole(decoding, fields.find("age"), 1, 120));
}

// After everything else, so that these options and lines are the last: searches leave them out by cutting
// there.
void decode_typed(Decoding& decoding, ValueId client_value) {
    if (client_value == no_value || decoding.tree[client_value].kind != Value::Kind::object) return;
    const ValueId value = decoding.tree.find(client_value, "typed");
    Scenario& scenario = decoding.scenario;
    if (value == no_value) {
        const auto free =
            std::find_if(scenario.beats.begin(), scenario.beats.end(), [](const Beat& b) { return b.free; });
        if (free == scenario.beats.end()) return;
        decoding.report(
            ProblemCode::missing_key, client_value,
            "The beat " + quoted(free->id) + " is free, and the client has no answers to typed replies.",
            "Give \"typed\" with reflection, question, support, direction and obstacle.");
        return;
    }
    const Fields groups(decoding, value, Names<TypedGroup>::table);
    scenario.client.typed.first = static_cast<std::uint32_t>(scenario.options.size());
    for (const std::string_view group : Names<TypedGroup>::table) {
        const ValueId answer = groups.require(group);
        if (answer == no_value) continue;
        scenario.options.push_back(decode_typed_answer(decoding, answer, group));
        decoding.option_values.push_back(answer);
        ++scenario.client.typed.count;
    }
}

void decode_client(Decoding& decoding, ValueId value) {
    if (value == no_value) return;
    const Fields fields(decoding, value, client_keys);
    ClientProfile client = profile_of(decoding.scenario.difficulty);
    client.name = read_text(decoding, fields.require("name"));
    client.pronouns = read_text(decoding, fields.require("pronouns"));
    client.age = read_whole(decoding, fields.find("age"), 1, 120).value_or(0);
    client.presenting = read_text(decoding, fields.require("presenting"));
    client.expectation = read_text(decoding, fields.require("expectation"));
    decode_portrait(decoding, fields.require("portrait"), client);
    decode_voice(decoding, fields.find("voice"), client);
    decode_body(decoding, fields.find("body"), client);
    decode_start(decoding, fields.find("start"), client);
    const ValueId window = fields.find("window");
    decode_window(decoding, window, client);
    override_with(client.resting, read_decimal(decoding, fields.find("resting"), 0, hundred));
    override_with(client.jolt, read_decimal(decoding, fields.find("jolt"), 0, hundred));
    override_with(client.trust_rate, read_decimal(decoding, fields.find("trust_rate"), 600, 1200));
    override_with(client.withdrawal_share, read_decimal(decoding, fields.find("withdrawal_share"), 0, whole));
    check_arousal(decoding, value, window, client);
    decode_needs(decoding, fields.find("needs"), client);
    client.when_withdrawn = decode_lines(decoding, fields.require("when_withdrawn"), Empty::refused);
    client.when_confronting = decode_lines(decoding, fields.require("when_confronting"), Empty::refused);
    const ValueId repair = fields.require("repair_options");
    if (repair != no_value) {
        const Fields kinds(decoding, repair, repair_keys);
        client.repair_withdrawal = decode_options(decoding, kinds.find("withdrawal"),
                                                  OptionPlace::repair_withdrawal, BeatIndex{}, false);
        client.repair_confrontation = decode_options(decoding, kinds.find("confrontation"),
                                                     OptionPlace::repair_confrontation, BeatIndex{}, false);
        check_option_ids(decoding, client.repair_withdrawal, client.repair_confrontation);
    }
    decoding.scenario.client = std::move(client);
}

}  // namespace attune
