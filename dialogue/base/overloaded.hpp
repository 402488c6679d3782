// overloaded{lambdas…}: one visitor out of several, so that a forgotten case does not compile.
#pragma once

namespace attune {

template <class... Ts>
struct overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

}  // namespace attune
