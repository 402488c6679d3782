// Frames of the real program at 1280×720 with SDL's dummy driver, a session with the first client: how long a
// whole frame takes, a frame in which the client breathes, the frame after a move, the first frame from the
// start of the process, the memory, and the processor's time over ten seconds.
//   frame_bench [--frames N] [--seconds S] [--renderer gpu]
#include <SDL.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string_view>
#include <vector>

#include "game/app/app.hpp"
#include "game/platform/window.hpp"

using namespace attune::game;

namespace {

double seconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Since the process was started by the kernel; to a hundredth of a second.
double since_process_start() {
    std::ifstream stat("/proc/self/stat");
    std::string word;
    for (int i = 0; i < 22 && stat >> word; ++i) {
    }
    return seconds(CLOCK_BOOTTIME) -
           std::strtod(word.c_str(), nullptr) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double resident_mib(const char* field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind(field, 0) == 0)
            return std::strtod(line.c_str() + std::string_view(field).size() + 1, nullptr) / 1024;
    return 0;
}

struct Times {
    double median, p99;
};
Times summary(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    return {all[all.size() / 2] * 1000, all[std::min(all.size() - 1, all.size() * 99 / 100)] * 1000};
}

struct Bench {
    Window& window;
    Ui ui;
    std::int64_t clock = 0;
    App app;
    double work = 0;  // the processor's time of the last frame, which other programs do not lengthen

    explicit Bench(Window& w) : window(w), ui(w.gui()), app(setup()) {}

    AppSetup setup() {
        AppSetup made;
        made.scenarios = ATTUNE_SOURCE_DIR "/assets/scenarios";
        made.clock_ms = [this] { return clock; };
        made.unix_ms = [] { return std::int64_t{1'795'305'600'000}; };
        made.seed = [] { return std::uint64_t{7}; };
        return made;
    }

    double frame(std::int64_t now_ms) {
        clock = now_ms;
        const double before = seconds(CLOCK_MONOTONIC), worked = seconds(CLOCK_PROCESS_CPUTIME_ID);
        window.begin_frame(now_ms);
        ui.begin();
        app.draw(ui);
        ui.end();
        window.end_frame();
        app.run_commands();
        work = seconds(CLOCK_PROCESS_CPUTIME_ID) - worked;
        return seconds(CLOCK_MONOTONIC) - before;
    }

    /// The first thing on offer, over and over; a new session where one has ended. Gives the frame after it.
    double frame_after_move(std::int64_t now_ms) {
        Sitting* sitting = app.sitting();
        sitting->hear_all();
        if (sitting->session().over()) {
            if (!app.begin(0, FeedbackMode::full, 7).ok()) std::exit(1);
        } else {
            app.ask(Say{sitting->view().options.front().option});
            app.run_commands();
        }
        return frame(now_ms);
    }
};

/// Share of a core over `length` seconds, frames drawn as often as the program asks for them.
double load(Bench& bench, double length) {
    const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (double now = 0; now < length; now = seconds(CLOCK_MONOTONIC) - wall) {
        const int left = static_cast<int>((length - now) * 1000) + 1;
        const int due = bench.app.wake_ms();
        const Happened happened = bench.window.wait(due < 0 ? left : std::min(left, due));
        if (happened.draw || due >= 0) bench.frame(bench.clock + static_cast<std::int64_t>(std::max(due, 0)));
    }
    return (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu) / (seconds(CLOCK_MONOTONIC) - wall) * 100;
}

}  // namespace

int main(int argc, char** argv) {
    int frames = 400;
    double length = 10;
    WindowOptions options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        if (name == "--frames") frames = std::max(10, std::atoi(argv[i + 1]));
        if (name == "--seconds") length = std::atof(argv[i + 1]);
        if (name == "--renderer" && std::string_view(argv[i + 1]) == "gpu")
            options.renderer = RendererKind::gpu;
    }
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto window = Window::open(options);
    if (!window) {
        std::fprintf(stderr, "%s\n", attune::describe(window.error()).c_str());
        return 1;
    }
    Bench bench(**window);
    bench.frame(0);
    const double first = since_process_start() * 1000;

    for (int i = 0; i < 5; ++i) bench.frame(i);
    const double still_share = load(bench, length);
    if (!bench.app.begin(0, FeedbackMode::full, 7).ok()) return 1;
    std::vector<double> whole, alive, work, moved;
    for (int i = 0; i < frames; ++i) alive.push_back(bench.frame(bench.clock + 50));
    const double alive_share = load(bench, length);
    for (int i = 0; i < frames / 4; ++i) moved.push_back(bench.frame_after_move(bench.clock + 50));
    SDL_Event exposed{};
    exposed.type = SDL_WINDOWEVENT;
    exposed.window.event = SDL_WINDOWEVENT_EXPOSED;
    for (int i = 0; i < frames; ++i) {
        SDL_PushEvent(&exposed);
        (void)bench.window.wait(0);
        whole.push_back(bench.frame(bench.clock + 50));
        work.push_back(bench.work);
    }
    const Times w = summary(whole), a = summary(alive), p = summary(work), m = summary(moved);
    std::printf("first frame        %7.0f ms from the start of the process\n", first);
    std::printf("whole frame        %7.2f ms median, %6.2f ms 99th percentile\n", w.median, w.p99);
    std::printf("  of the processor %7.2f ms median, %6.2f ms 99th percentile\n", p.median, p.p99);
    std::printf("client alive       %7.2f ms median, %6.2f ms 99th percentile\n", a.median, a.p99);
    std::printf("after a move       %7.2f ms median, %6.2f ms 99th percentile\n", m.median, m.p99);
    std::printf("resident           %7.1f MiB, %5.1f MiB at most\n", resident_mib("VmRSS:"),
                resident_mib("VmHWM:"));
    std::printf("home, still        %7.2f %% of a core over %.0f s\n", still_share, length);
    std::printf("client alive       %7.2f %% of a core over %.0f s\n", alive_share, length);
    return 0;
}
