// Who appears in Mara's calendars, and the ways in which she meets them.
#pragma once

#include "tests/support/sample/event.hpp"

namespace attune::sample::mara_cast {

inline const Person mara{"Mara Lindqvist", "mara.lindqvist@harbour.example"};
inline const Person ines{"Ines Ferreira", "ines.ferreira@harbour.example"};   // whom she reports to
inline const Person tomasz{"Tomasz Nowak", "tomasz.nowak@harbour.example"};   // reports to her
inline const Person tomasz_short{"Tomasz Nowak", "t.nowak@harbour.example"};  // his other address
inline const Person priya{"Priya Raman", "priya.raman@longshore.example"};    // her mentor, in New York
inline const Person jonas{"Jonas Weber", "jonas.weber@harbour.example"};      // of her former team
inline const Person aylin{"Aylin Kaya", "aylin.kaya@harbour.example"};
inline const Person ben{"Ben Okafor", "ben.okafor@harbour.example"};
inline const Person chiara{"Chiara Rossi", "chiara.rossi@harbour.example"};
inline const Person devika{"Devika Menon", "devika.menon@harbour.example"};
inline const Person erik{"Erik Dahl", "erik.dahl@harbour.example"};
inline const Person vendor{"Val Tran", "val.tran@vendor.example"};
inline const Person guild{"Design guild", "design-guild@harbour.example"};  // a mailing list
inline const Person room{"Room Kranich", "room-kranich@harbour.example"};
inline const Person note_taker{"Scribe", "notes@scribe.example"};  // a bot

// The owner listed with her answer, then the others, all of whom accepted. The organizer may be among them.
Event meeting(Event event, const Person& organizer, const std::vector<Person>& others,
              const std::string& mara_answer = "ACCEPTED");
void add_room(Event& event);

}  // namespace attune::sample::mara_cast
