#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <string>

#include "core/base/escape.hpp"
#include "core/render/html/page.hpp"
#include "daemon/client/private_file.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/show_file.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string week;
  std::string file;  // of the page
  bool as_json = false;
  bool open = false;
  std::uint32_t nudge = 0;  // 0: none
};

ExitCode complained(const Context& context, const Error& error) {
  context.complain(error.message);
  return exit_code_of(error.kind);
}

ExitCode show(const Context& context, const std::filesystem::path& file) {
  const auto name = escape_line(file.string(), 300);
  if (const auto shown = show_file(std::filesystem::absolute(file), context.environment); !shown) {
    return complained(context, {shown.error().kind, shown.error().message + "; the page is " + name});
  }
  context.out.print("Your desktop shows " + name + ".\n");
  return ExitCode::fine;
}

ExitCode page(Context& context, boost::json::object arguments, const Arguments& given) {
  arguments["format"] = "html";
  const auto answer = ask(context, "report", arguments, false);
  const auto* const text = answer ? answer->if_contains("text") : nullptr;
  if (text == nullptr || !text->is_string()) return print_answer(context, answer);
  // The service's own folder is there, and private, as long as it answers.
  const auto file = given.file.empty() ? context.paths.runtime / "report.html" : std::filesystem::path(given.file);
  const auto& bytes = text->get_string();
  const auto written = write_private_page(file, {bytes.data(), bytes.size()}, render::html::page_beginning());
  if (!written) return complained(context, written.error());
  if (given.open) return show(context, file);
  context.out.print("The page is " + escape_line(file.string(), 300) + "; you alone can read it.\n");
  return ExitCode::fine;
}

ExitCode report(Context& context, const Arguments& given) {
  boost::json::object arguments;
  if (!given.week.empty()) arguments["week"] = given.week;
  if (given.nudge != 0) arguments["nudge"] = given.nudge;
  if (given.open || !given.file.empty()) return page(context, arguments, given);
  return ask_and_print(context, "report", arguments, given.as_json);
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  auto* const week = app.add_option("--week", given->week, "Another week than this one, such as 2026-W47")
                         ->type_name("WEEK")
                         ->check(a_week());
  auto* const file = app.add_option("--html", given->file, "Write it as a page, for your own eyes")->type_name("FILE");
  auto* const open = app.add_flag("--open", given->open, "Show it as a page in your browser");
  auto* const nudge = app.add_option("--nudge", given->nudge, "The page at what a nudge said, and its week")
                          ->type_name("NUMBER")
                          ->check(CLI::PositiveNumber.description(""));
  nudge->excludes(week);
  add_json_flag(app, given->as_json);
  app.get_option("--json")->excludes(file)->excludes(open)->excludes(nudge);
  return [given](Context& context) { return report(context, *given); };
}

}  // namespace

const Verb report_verb{"report", "A week: figures, openings for focus, one-to-ones",
                       "  attune report\n"
                       "  attune report --week 2026-W47\n"
                       "  attune report --open\n"
                       "  attune report --html week.html\n"
                       "  attune report --open --nudge 7\n"
                       "  attune report --json",
                       true, declare};

}  // namespace attune::client
