#include "daemon/service/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <unistd.h>

#include "daemon/service/journal.hpp"

namespace attune::service {
namespace {

// sd-daemon(3): <3> error ... <7> debug.
class JournalLevel final : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
    const std::string_view prefix = message.level >= spdlog::level::err    ? "<3>"
                                    : message.level == spdlog::level::warn ? "<4>"
                                    : message.level == spdlog::level::info ? "<6>"
                                                                           : "<7>";
    out.append(prefix.data(), prefix.data() + prefix.size());
  }
  std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<JournalLevel>(); }
};

spdlog::level::level_enum level_of(Verbosity verbosity) {
  switch (verbosity) {
    case Verbosity::quiet:
      return spdlog::level::warn;
    case Verbosity::normal:
      return spdlog::level::info;
    case Verbosity::debug:
      return spdlog::level::debug;
    case Verbosity::trace:
      return spdlog::level::trace;
  }
  return spdlog::level::info;
}

}  // namespace

std::shared_ptr<spdlog::logger> open_log(Verbosity verbosity, std::string_view journal_stream) {
  std::shared_ptr<spdlog::sinks::sink> sink = std::make_shared<spdlog::sinks::stderr_sink_st>();
  const bool journal = leads_to_journal(journal_stream, STDERR_FILENO);
  if (journal) sink = journal_sink(journal_socket, std::move(sink));
  auto log = std::make_shared<spdlog::logger>("attuned", std::move(sink));
  if (journal) {
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<JournalLevel>('*').set_pattern("%*%v");
    log->set_formatter(std::move(formatter));
  } else {
    log->set_pattern("%Y-%m-%dT%H:%M:%S%z %l: %v");
  }
  log->set_level(level_of(verbosity));
  log->flush_on(spdlog::level::trace);
  return log;
}

}  // namespace attune::service
