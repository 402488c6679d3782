// The system's file layer under SQLite with one difference: within a transaction it can stop at the nth write
// or synchronisation of the write-ahead log and say so, so that a process can be killed exactly there.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace attune::store::test {

class PausingVfs {
  public:
    explicit PausingVfs(std::function<void()> stop);
    PausingVfs(const PausingVfs&) = delete;
    PausingVfs& operator=(const PausingVfs&) = delete;
    ~PausingVfs();

    const std::string& name() const;
    /// Stops in that many steps from now; 0 for never.
    void pause_in(long steps) const;
    void in_transaction(bool inside) const;

    struct State;

  private:
    std::unique_ptr<State> state_;
};

}  // namespace attune::store::test
