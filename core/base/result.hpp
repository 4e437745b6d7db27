// What a function answers when its input may be bad: a value, or an Error that a person can read.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace attune {

// What went wrong, as far as a caller decides by it. The command's exit codes follow from it.
enum class ErrorKind {
  usage,          // the caller asked for something that does not exist
  configuration,  // a setting is wrong
  state,          // the remembered state is damaged, newer, or cannot be written
  key,            // the key is missing, unsafe or another one
  source,         // a calendar cannot be read
  input,          // foreign bytes that do not say what they should
  protocol,       // a child or a client does not speak as agreed
  timeout,        // a deadline passed
  system,         // the operating system refused
  unsupported,    // this machine cannot do it
};

// `message` is one plain line for people. It never quotes calendar text.
struct Error {
  ErrorKind kind;
  std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, std::string message) {
  return tl::unexpected<Error>(Error{kind, std::move(message)});
}

}  // namespace attune
