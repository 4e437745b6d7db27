#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "core/ical/fault.hpp"
#include "core/ical/property.hpp"
#include "daemon/wire/diagnostic_words.hpp"
#include "daemon/wire/reader_decode.hpp"
#include "daemon/wire/reader_encode.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::wire {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string_view without_newline(std::string_view line) {
  EXPECT_TRUE(line.ends_with('\n'));
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  return line.substr(0, line.size() - 1);
}

template <class Line>
Line decoded(ReaderDecoder& decoder, std::string_view text) {
  const auto line = decoder.decode(without_newline(text));
  EXPECT_TRUE(line) << text;
  const auto* found = line ? std::get_if<Line>(&*line) : nullptr;
  EXPECT_NE(found, nullptr) << text;
  return found == nullptr ? Line{} : *found;
}

OccurrenceFacts every_fact() {
  OccurrenceFacts facts;
  facts.period = {Instant{Seconds{1'795'424'400}}, Instant{Seconds{1'795'426'200}}};
  facts.all_day = true;
  facts.recurrence_id = Instant{Seconds{-5}};
  facts.recurrence_id_is_date = true;
  facts.is_override = true;
  facts.status = EventStatus::tentative;
  facts.transparency = Transparency::transparent;
  facts.busy_status = BusyStatus::working_elsewhere;
  facts.is_private = true;
  facts.owner_answer = PartStat::delegated;
  facts.owner_organizes = true;
  facts.owner_invited = true;
  facts.owner_optional = true;
  facts.has_group = true;
  facts.away_word = true;
  facts.focus_word = true;
  facts.cancelled_word = true;
  facts.rituals = 0xFFFF;
  facts.travel = Seconds{900};
  facts.sequence = -3;
  facts.stamp = Instant{Seconds{1'700'000'000}};
  facts.component = 12;
  facts.series_days = 7.0 / 3;
  return facts;
}

TEST(ReaderLines, EveryFactOfAnOccurrenceArrives) {
  const std::array<InvitedPerson, 3> people{
      {{"alice@corp.example", false}, {"bob@corp.example", true}, {"cn:eve", false}}};
  for (const auto& facts : {every_fact(), OccurrenceFacts{}}) {
    std::string text;
    append_occurrence(text, {7, facts, "uid \"1\"\\\n\x01", "boss@corp.example", people});
    ReaderDecoder decoder;
    const auto line = decoded<OccurrenceLine>(decoder, text);
    EXPECT_EQ(line.item, 7U);
    EXPECT_EQ(line.facts, facts);
    EXPECT_EQ(line.uid, "uid \"1\"\\\n\x01");
    EXPECT_EQ(line.organizer, "boss@corp.example");
    ASSERT_EQ(line.people.size(), 3U);
    EXPECT_EQ(line.people[0].address, "alice@corp.example");
    EXPECT_EQ(line.people[1].address, "cn:eve");
    EXPECT_EQ(line.people[2].address, "bob@corp.example");
    EXPECT_TRUE(line.people[2].declined);
    EXPECT_FALSE(line.people[0].declined);
  }
}

TEST(ReaderLines, TheOtherLinesArrive) {
  ReaderDecoder decoder;
  std::string text;
  append_hello(text, "0.1.0");
  EXPECT_EQ(text, "{\"reader\":\"attune\",\"protocol\":1,\"version\":\"0.1.0\"}\n");
  EXPECT_EQ(decoded<ReaderHello>(decoder, text).version, "0.1.0");
  text.clear();
  append_opened(text);
  decoded<Opened>(decoder, text);
  text.clear();
  append_alias(text, {"b.smith@example.org", "ben@example.org"});
  EXPECT_EQ(text, "{\"alias\":[\"b.smith@example.org\",\"ben@example.org\"]}\n");
  EXPECT_EQ(decoded<AliasLine>(decoder, text).other, "b.smith@example.org");
  EXPECT_EQ(decoded<AliasLine>(decoder, text).first, "ben@example.org");
  text.clear();
  append_items(text, std::vector<ListedItem>{{"a.ics", "1:2"}, {"b.ics", "3:4"}});
  EXPECT_EQ(text, "{\"items\":[\"a.ics\",\"1:2\",\"b.ics\",\"3:4\"]}\n");
  const auto items = decoded<ItemsLine>(decoder, text).items;
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].tag, "1:2");
  EXPECT_EQ(items[1].reference, "b.ics");
  text.clear();
  append_items_end(text, {3, "9:8", false, {7, true, {true, false, false, true}}});
  const auto end = decoded<ItemsEnd>(decoder, text);
  EXPECT_EQ(end.items, 3U);
  EXPECT_EQ(end.listing, "9:8");
  EXPECT_FALSE(end.locked);
  EXPECT_EQ(end.passed_over, (PassedOver{7, true, {true, false, false, true}}));
  text.clear();
  append_unchanged(text);
  decoded<Unchanged>(decoder, text);
  text.clear();
  append_failed(text, SourceFault::changing);
  EXPECT_EQ(decoded<Failed>(decoder, text).fault, SourceFault::changing);
  text.clear();
  append_diagnostic(text, {4, false, "bad_rule", "RRULE", 2, 17});
  const auto diagnostic = decoded<DiagnosticLine>(decoder, text);
  EXPECT_EQ(diagnostic.item, 4U);
  EXPECT_EQ(diagnostic.code, "bad_rule");
  EXPECT_EQ(diagnostic.property, "RRULE");
  EXPECT_EQ(diagnostic.component, 2U);
  EXPECT_EQ(diagnostic.line, 17U);
  text.clear();
  append_name(text, {6, "ann.berg@corp.example", "Ann \"B\""});
  EXPECT_EQ(text, "{\"name\":{\"item\":6,\"address\":\"ann.berg@corp.example\",\"name\":\"Ann \\\"B\\\"\"}}\n");
  const auto name = decoded<NameLine>(decoder, text);
  EXPECT_EQ(name.item, 6U);
  EXPECT_EQ(name.address, "ann.berg@corp.example");
  EXPECT_EQ(name.name, "Ann \"B\"");
  text.clear();
  append_done(text, {5, Instant{Seconds{1'795'424'400}}, {true, false, true, false}, 12});
  const auto done = decoded<Done>(decoder, text);
  EXPECT_EQ(done.expanded_until, Instant{Seconds{1'795'424'400}});
  EXPECT_EQ(done.capability, (Capability{true, false, true, false}));
  EXPECT_EQ(done.events, 12U);
  text.clear();
  append_done(text, {5, std::nullopt, {}});
  EXPECT_EQ(decoded<Done>(decoder, text).expanded_until, std::nullopt);
  text.clear();
  append_end(text);
  decoded<End>(decoder, text);
}

TEST(ReaderLines, WhatTheDaemonSaysArrives) {
  Begin begin;
  begin.kind = SourceKind::vdir;
  begin.path = "/home/me/cal \"x\"";
  begin.zone = "Europe/Berlin";
  begin.window = {Instant{Seconds{100}}, Instant{Seconds{200}}};
  begin.horizon = {Instant{Seconds{100}}, Instant{Seconds{300}}};
  begin.addresses = {"me@corp.example"};
  begin.aliases = {{"a@x.example", "b@x.example"}, {"c@x.example"}};
  begin.groups = {"team@x.example"};
  begin.not_people = {"*@rooms.example"};
  begin.words = {{"focus"}, {"urlaub", "cong\xC3\xA9"}, {"Canceled:"}, {{"retro", "look back"}, {"cake"}}};
  begin.sandbox_required = false;
  begin.unless = "1:2:3.4";
  std::string text;
  append_begin(text, begin);
  const auto back = decode_begin(without_newline(text));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, begin);
  EXPECT_THAT(text, Not(HasSubstr("names"))) << "names are asked for in so many words or not at all";
  for (const auto form : {NameForm::initials, NameForm::full}) {
    text.clear();
    begin.names = form;
    append_begin(text, begin);
    EXPECT_EQ(decode_begin(without_newline(text))->names, form);
  }
  EXPECT_FALSE(decode_begin(text.replace(text.find("\"full\""), 6, "\"all\"")));
  text.clear();
  append_want(text, {3, 9});
  EXPECT_EQ(text, "{\"want\":[3,9]}\n");
  EXPECT_EQ(std::get<Want>(*decode_daemon_line(without_newline(text))), (Want{3, 9}));
  text.clear();
  append_want_end(text);
  EXPECT_TRUE(std::holds_alternative<WantEnd>(*decode_daemon_line(without_newline(text))));
  text.clear();
  append_daemon_hello(text);
  EXPECT_TRUE(decode_daemon_hello(without_newline(text)));
}

TEST(ReaderLines, AnotherProtocolIsRefused) {
  EXPECT_FALSE(decode_daemon_hello(R"({"attune":"reader","protocol":2})"));
  EXPECT_FALSE(decode_daemon_hello(R"({"attune":"notifier","protocol":1})"));
}

TEST(ReaderLines, WhatIsNoLineIsAnErrorThatDoesNotQuoteIt) {
  ReaderDecoder decoder;
  for (const std::string_view line :
       {"",
        "alice",
        "[]",
        "{}",
        "{\"alice\":1}",
        "{\"items\":\"alice\"}",
        "{\"items\":[\"alice\"]}",
        "{\"items\":[\"alice\",1]}",
        "{\"items_end\":1,\"passed_over\":-1,\"capability\":[]}",
        "{\"items_end\":1,\"passed_over\":1,\"capability\":[\"alice\"]}",
        "{\"items_end\":-1}",
        "{\"items_end\":4294967296}",
        "{\"done\":1}",
        "{\"done\":1,\"expanded_until\":\"alice\"}",
        "{\"done\":1,\"expanded_until\":null,\"capability\":[\"alice\"]}",
        "{\"name\":\"alice\"}",
        "{\"name\":{\"item\":1,\"address\":\"alice\"}}",
        "{\"name\":{\"item\":1,\"address\":\"alice\",\"name\":2}}",
        "{\"occurrence\":{}}",
        "{\"occurrence\":[]}",
        "{\"items\":[\"a\",\"b\"]",
        "{\"items\":[\"a\",\"b\"]} x",
        "{\"occurrence\":{\"item\":1,\"uid\":\"alice\",\"start\":1}}",
        "{\"occurrence\":{\"item\":1,\"uid\":\"alice\",\"start\":2,\"end\":1}}",
        "{\"occurrence\":{\"item\":1,\"uid\":\"alice\",\"start\":1,\"end\":900000000000}}",
        "{\"occurrence\":{\"item\":1,\"uid\":\"alice\",\"start\":1,\"end\":2,\"status\":\"alice\"}}",
        "{\"occurrence\":{\"item\":1,\"uid\":\"alice\",\"start\":1,\"end\":2,\"all_day\":1}}",
        "{\"occurrence\":{\"item\":1,\"uid\":\"alice\",\"start\":1,\"end\":2,\"people\":[1]}}",
        "{\"occurrence\":{\"item\":1,\"uid\":\"alice\",\"start\":1,\"end\":2,\"travel\":-1}}"}) {
    const auto decoded = decoder.decode(line);
    ASSERT_FALSE(decoded) << line;
    EXPECT_EQ(decoded.error().kind, ErrorKind::protocol);
    EXPECT_THAT(decoded.error().message, Not(HasSubstr("alice")));
  }
}

TEST(ReaderLines, MembersOfALaterVersionArePassedOver) {
  ReaderDecoder decoder;
  EXPECT_TRUE(decoder.decode(R"({"occurrence":{"item":1,"uid":"a","start":1,"end":2,"mood":"good"}})"));
}

TEST(ReaderLines, ALineIsZeroedByTheNextAndByWiping) {
  ReaderDecoder decoder;
  const auto first = decoder.decode(R"({"items":["alice@corp.example","secret-tag"]})");
  const auto item = std::get<ItemsLine>(*first).items[0];
  ASSERT_EQ(item.reference, "alice@corp.example");
  ASSERT_TRUE(decoder.decode(R"({"end":true})"));
  EXPECT_EQ(item.tag.find("secret"), std::string_view::npos);
  EXPECT_EQ(item.reference.find("corp"), std::string_view::npos);
  const auto second = decoder.decode(R"({"items":["bob@corp.example","1"]})");
  const auto reference = std::get<ItemsLine>(*second).items[0].reference;
  decoder.wipe();
  EXPECT_EQ(reference, std::string(reference.size(), '\0'));
}

TEST(ReaderLines, ALineThatWouldGrowInMemoryIsRefused) {
  ReaderDecoder decoder;
  std::string many = R"({"capability":[)";
  while (many.size() < longest_line - 10) many += "[],";
  many += "[]]}";
  const auto decoded = decoder.decode(many);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().kind, ErrorKind::protocol);
  EXPECT_TRUE(decoder.decode(R"({"end":true})")) << "the next line is decoded as ever";
  EXPECT_FALSE(decoder.decode(std::string(longest_line - 10, '[')));
}

TEST(ReaderLines, MorePeopleThanAnEventMayHaveAreRefused) {
  ReaderDecoder decoder;
  std::string line = R"({"occurrence":{"item":1,"uid":"a","start":1,"end":2,"people":["a")";
  for (std::size_t i = 0; i < ReaderDecoder::most_people; ++i) line += ",\"a\"";
  EXPECT_FALSE(decoder.decode(line + "]}}"));
}

TEST(ReaderLines, MoreItemsThanALineMayHoldAreRefused) {
  ReaderDecoder decoder;
  std::string line = R"({"items":["a","1")";
  for (std::size_t i = 0; i < ReaderDecoder::most_items; ++i) line += R"(,"a","1")";
  EXPECT_FALSE(decoder.decode(line + "]}"));
}

TEST(ReaderLines, BytesThatAreNoTextStayDifferent) {
  std::string first;
  std::string second;
  append_items(first, std::vector<ListedItem>{{"a\xFF.ics", "1"}});
  append_items(second, std::vector<ListedItem>{{"a\xFE.ics", "1"}});
  EXPECT_NE(first, second);
  ReaderDecoder decoder;
  EXPECT_EQ(decoded<ItemsLine>(decoder, first).items[0].reference,
            "a\xEF\xBF\xBD"
            "ff.ics");
}

// The daemon keeps only words that it has itself; a word the calendar library learns must be learnt here too.
TEST(ReaderLines, EveryDiagnosticOfTheCalendarLibraryIsKnown) {
  for (unsigned fault = 0; fault <= static_cast<unsigned>(ical::Fault::utf16); ++fault) {
    ical::Faults faults(1);
    faults.add(static_cast<ical::Fault>(fault), {});
    const auto found = faults.take();
    ASSERT_EQ(found.size(), 1U);
    const auto code = found[0].code;
    EXPECT_EQ(known_diagnostic(code), code);
  }
  for (unsigned property = 0; property <= static_cast<unsigned>(ical::Property::zone_id); ++property) {
    const auto name = name_of(static_cast<ical::Property>(property));
    EXPECT_EQ(known_property(name), name);
  }
  for (const auto& [word, fault] : source_faults) {
    const bool of_a_file =
        fault != SourceFault::bad_zone && fault != SourceFault::sandbox && fault != SourceFault::not_a_folder;
    if (of_a_file) {
      EXPECT_EQ(known_diagnostic(word), word);
    }
    EXPECT_FALSE(words_for(fault).empty());
  }
  EXPECT_EQ(known_diagnostic("alice"), "other");
  EXPECT_EQ(known_property("ALICE"), "");
}

}  // namespace
}  // namespace attune::wire
