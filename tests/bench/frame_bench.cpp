// Frames of the window at 1280×720 with SDL's dummy driver: how long a whole frame takes, a frame in which
// the client breathes, the first frame from the start of the process, the memory, and the processor's time
// over ten seconds.
//   frame_bench [--frames N] [--seconds S] [--renderer gpu]
#include <SDL.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string_view>
#include <vector>

#include "game/platform/window.hpp"
#include "tests/ui/demo_screen.hpp"

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
    demo::Demo state;

    explicit Bench(Window& w) : window(w), ui(w.gui()) {}
    double frame(std::int64_t now_ms) {
        const double before = seconds(CLOCK_MONOTONIC), worked = seconds(CLOCK_PROCESS_CPUTIME_ID);
        window.begin_frame(now_ms);
        ui.begin();
        demo::draw(ui, state);
        ui.end();
        window.end_frame();
        work = seconds(CLOCK_PROCESS_CPUTIME_ID) - worked;
        return seconds(CLOCK_MONOTONIC) - before;
    }
    double work = 0;  // the processor's time of the last frame, which other programs do not lengthen
};

/// Share of a core over `length` seconds; the client breathes `per_second` times drawn, 0: nothing moves.
double load(Bench& bench, double length, int per_second) {
    const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (double now = 0; now < length; now = seconds(CLOCK_MONOTONIC) - wall) {
        const int left = static_cast<int>((length - now) * 1000) + 1;
        const Happened happened =
            bench.window.wait(per_second > 0 ? std::min(left, 1000 / per_second) : left);
        if (!happened.draw) continue;
        if (per_second > 0) bench.state.phase = static_cast<float>(std::sin(now * 1.5));
        bench.frame(static_cast<std::int64_t>(now * 1000));
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

    std::vector<double> whole, alive, work;
    for (int i = 0; i < frames; ++i) {
        bench.state.phase = std::sin(static_cast<float>(i) * 0.1f);
        alive.push_back(bench.frame(i * 16));
    }
    const double still_share = load(bench, length, 0), alive_share = load(bench, length, 24);
    SDL_Event exposed{};
    exposed.type = SDL_WINDOWEVENT;
    exposed.window.event = SDL_WINDOWEVENT_EXPOSED;
    for (int i = 0; i < frames; ++i) {
        SDL_PushEvent(&exposed);
        (void)bench.window.wait(0);
        whole.push_back(bench.frame(i * 16));
        work.push_back(bench.work);
    }
    const Times w = summary(whole), a = summary(alive), p = summary(work);
    std::printf("first frame        %7.0f ms from the start of the process\n", first);
    std::printf("whole frame        %7.2f ms median, %6.2f ms 99th percentile\n", w.median, w.p99);
    std::printf("  of the processor %7.2f ms median, %6.2f ms 99th percentile\n", p.median, p.p99);
    std::printf("client alive       %7.2f ms median, %6.2f ms 99th percentile\n", a.median, a.p99);
    std::printf("resident           %7.1f MiB, %5.1f MiB at most\n", resident_mib("VmRSS:"),
                resident_mib("VmHWM:"));
    std::printf("still screen       %7.2f %% of a core over %.0f s\n", still_share, length);
    std::printf("client alive       %7.2f %% of a core over %.0f s, 24 frames a second\n", alive_share,
                length);
    return 0;
}
