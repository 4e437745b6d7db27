#include "core/identity/canonical.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace attune::identity {
namespace {

// The printed form of what one line states; "nobody" for nothing.
std::string stated(std::string_view value, std::string_view email = "", std::string_view common_name = "") {
  const auto address = canonical(StatedAddress{value, email, common_name});
  return address ? printed(*address) : "nobody";
}

std::string written(std::string_view text) {
  const auto address = canonical(text);
  return address ? printed(*address) : "nobody";
}

TEST(Canonical, EverySpellingOfAMailAddressIsOnePerson) {
  for (const auto* spelling :
       {"mailto:Alice@Corp.Example", "MAILTO:alice@corp.example", "mailto:alice%40corp.example",
        " mailto:<alice@corp.example>", "mailto:alice@corp.example.", "mailto:alice@corp.example?subject=x",
        "mailto:alice+x@corp.example", "alice@corp.example", "mailto:mailto:alice@corp.example",
        "<MailTo:ALICE@CORP.EXAMPLE>", "mailto: alice@corp.example \r\n", "mailto:Alice <alice@corp.example>",
        "mailto:%20alice@corp.example", "mailto:alice+x+y@corp.example"}) {
    EXPECT_EQ(stated(spelling), "alice@corp.example") << spelling;
    EXPECT_EQ(written(spelling), "alice@corp.example") << spelling;
  }
}

TEST(Canonical, TheEmailParameterStandsInForAnOpaqueValue) {
  EXPECT_EQ(stated("mailto:abc123@imip.me.com", "alice@corp.example"), "alice@corp.example");
  EXPECT_EQ(stated("invalid:nomail", "Alice@corp.example"), "alice@corp.example");
  EXPECT_EQ(stated("urn:uuid:5D0C", "alice@corp.example"), "alice@corp.example");
  EXPECT_EQ(stated("/principals/users/alice/", "mailto:alice@corp.example"), "alice@corp.example");
  EXPECT_EQ(stated("mailto:abc123@imip.me.com"), "abc123@imip.me.com");
}

TEST(Canonical, TheEmailParameterDoesNotImpersonateWhoHasAnAddress) {
  EXPECT_EQ(stated("mailto:evil@x.example", "boss@corp.example"), "evil@x.example");
  EXPECT_EQ(stated("mailto:evil@notimip.me.com", "boss@corp.example"), "evil@notimip.me.com");
  EXPECT_EQ(stated("urn:uuid:5d0c", "not an address"), "uuid:5d0c");
}

TEST(Canonical, ACommonNameIdentifiesOnlyWhoHasNoAddress) {
  EXPECT_EQ(stated("invalid:nomail", "", "alice@corp.example"), "alice@corp.example");
  EXPECT_EQ(stated("invalid:nomail", "", "'Alice@corp.example'"), "alice@corp.example");
  EXPECT_EQ(stated("invalid:nomail", "", "  Alice \t Liddell "), "cn:alice liddell");
  EXPECT_EQ(stated("invalid:nomail", "", "Alice @ Home"), "cn:alice @ home");
  EXPECT_EQ(stated("mailto:evil@x.example", "", "boss@corp.example"), "evil@x.example");
  EXPECT_EQ(stated("urn:uuid:5d0c", "", "boss@corp.example"), "uuid:5d0c");
  EXPECT_EQ(stated("invalid:nomail", "boss@corp.example", "Alice"), "boss@corp.example");
}

TEST(Canonical, GmailDotsAndItsOtherDomainMakeNoDifference) {
  EXPECT_EQ(stated("mailto:a.li.ce@googlemail.com"), "alice@gmail.com");
  EXPECT_EQ(stated("mailto:alice@gmail.com"), "alice@gmail.com");
  EXPECT_EQ(stated("mailto:A.Lice+news@GMail.com."), "alice@gmail.com");
  EXPECT_EQ(stated("mailto:a.li.ce@corp.example"), "a.li.ce@corp.example");
  EXPECT_EQ(stated("mailto:...@gmail.com"), "...@gmail.com");
}

TEST(Canonical, ADomainInAnyScriptHasOneForm) {
  for (const auto* spelling :
       {"mailto:bob@m\xC3\xBCller.example", "mailto:bob@mu\xCC\x88ller.example", "mailto:BOB@M\xC3\x9CLLER.EXAMPLE",
        "mailto:bob@xn--mller-kva.example", "mailto:bob@XN--MLLER-KVA.example", "mailto:bob@m%C3%BCller.example",
        ("mailto:bob@m\xC3\xBCller\xE3\x80\x82"
         "example\xE3\x80\x82")}) {
    EXPECT_EQ(stated(spelling), "bob@xn--mller-kva.example") << spelling;
  }
  // Non-transitional: the sharp s is a letter of its own.
  EXPECT_EQ(stated("mailto:bob@stra\xC3\x9F"
                   "e.example"),
            "bob@xn--strae-oqa.example");
}

TEST(Canonical, ALocalPartIsComposedAndInLowerCase) {
  EXPECT_EQ(stated("mailto:J\xC3\x96RG@corp.example"), stated("mailto:jo\xCC\x88rg@corp.example"));
  EXPECT_EQ(stated("mailto:J\xC3\x96RG@corp.example"), "j\xC3\xB6rg@corp.example");
}

TEST(Canonical, ALookAlikeLetterIsADifferentPerson) {
  EXPECT_NE(stated("mailto:\xD0\xB0lice@corp.example"), stated("mailto:alice@corp.example"));
  EXPECT_NE(stated("mailto:alice@c\xD0\xBErp.example"), stated("mailto:alice@corp.example"));
}

TEST(Canonical, AnExchangeNameIsX500WithOrWithoutMailto) {
  for (const auto* spelling : {"mailto:/o=MyOrg/ou=Group/cn=RecipientID", "/o=MyOrg/ou=Group/cn=RecipientID",
                               "/O=MYORG/OU=GROUP/CN=RECIPIENTID", "X500:/o=myorg/ou=group/cn=recipientid"}) {
    EXPECT_EQ(stated(spelling), "x500:/o=myorg/ou=group/cn=recipientid") << spelling;
  }
}

TEST(Canonical, AUuidIsInLowerCaseAndAPrincipalHasNoSlashAtItsEnd) {
  EXPECT_EQ(stated("urn:uuid:5D0C-AA"), "uuid:5d0c-aa");
  EXPECT_EQ(stated("URN:UUID:5d0c-aa"), "uuid:5d0c-aa");
  EXPECT_EQ(stated("/principals/users/alice/"), "href:/principals/users/alice");
  EXPECT_EQ(stated("/principals/users/alice"), "href:/principals/users/alice");
  EXPECT_EQ(stated("HTTPS://dav.example/principals/alice/"), "href:https://dav.example/principals/alice");
  EXPECT_EQ(stated("tel:+1-555"), "href:tel:+1-555");
}

TEST(Canonical, WhoSaysNothingUsableIsNobody) {
  for (const auto* value : {"", " ", "mailto:", "mailto:a@", "mailto:@corp.example", "invalid:nomail", "urn:uuid:", "/",
                            "mailto:alice", "<>", "mailto:a@b c", "mailto:a@.", "mailto:?subject=x", "x:"}) {
    EXPECT_EQ(stated(value), "nobody") << value;
  }
}

TEST(Canonical, ControlCharactersAndBrokenTextAreNobody) {
  EXPECT_EQ(stated("mailto:alice%0D%0A@corp.example"), "nobody");
  EXPECT_EQ(stated("mailto:alice%00@corp.example"), "nobody");
  EXPECT_EQ(stated("mailto:ali\xFF"
                   "ce@corp.example"),
            "nobody");
  EXPECT_EQ(stated("mailto:alice@corp\xC3.example"), "nobody");
  // A percent triple that is no UTF-8 stays as it was written.
  EXPECT_EQ(stated("mailto:ali%FFce@corp.example"), "ali%ffce@corp.example");
}

TEST(Canonical, AnAddressHasAtMost320Bytes) {
  const std::string domain = "@corp.example";
  const std::string fits(320 - domain.size(), 'a');
  EXPECT_EQ(stated("mailto:" + fits + domain), fits + domain);
  EXPECT_EQ(stated("mailto:" + fits + "a" + domain), "nobody");
  EXPECT_EQ(stated("invalid:nomail", "", std::string(10'000, 'a')), "nobody");
  EXPECT_EQ(stated("mailto:" + std::string(1'000'000, '<')), "nobody");
}

TEST(Canonical, APercentSignIsDecodedOnce) {
  EXPECT_EQ(stated("mailto:a%2540b@corp.example"), "a%40b@corp.example");
  EXPECT_EQ(stated("mailto:a%4@corp.example"), "a%4@corp.example");
  EXPECT_EQ(stated("mailto:a@corp.example%"), "a@corp.example%");
}

TEST(Canonical, ATagAloneIsNotFolded) {
  EXPECT_EQ(stated("mailto:+x@corp.example"), "+x@corp.example");
}

TEST(Canonical, NoMailAddressPrintsLikeAnotherClass) {
  for (const auto* value : {"mailto:cn:bob@corp.example", "uuid:5d0c@corp.example", "mailto:x500:/o=a@b",
                            "mailto:cn%3Abob@corp.example", "CN:bob@corp.example"}) {
    const auto address = canonical(StatedAddress{value, "", ""});
    ASSERT_TRUE(address) << value;
    EXPECT_NE(address->kind, AddressClass::mail) << value;
  }
  EXPECT_EQ(stated("mailto:\"cn:bob\"@corp.example"), "\"cn:bob\"@corp.example");
}

TEST(Canonical, AClassPrintedInOneLineDiffersFromEveryOther) {
  const std::set<std::string> forms{stated("mailto:a@b"), stated("urn:uuid:a@b"), stated("/a@b"),
                                    stated("/o=a@b"),     stated("sip:a@b"),      stated("invalid:", "", "a @b")};
  EXPECT_EQ(forms.size(), 6U);
}

TEST(Canonical, APrintedAddressWrittenIntoTheConfigurationIsTheSamePerson) {
  for (const auto* value : {"mailto:Alice@Corp.Example", "/o=MyOrg/cn=Alice", "urn:uuid:5D0C",
                            "/principals/users/a%2541/", "sip:alice@corp.example"}) {
    EXPECT_EQ(written(stated(value)), stated(value)) << value;
  }
  EXPECT_EQ(written(stated("invalid:nomail", "", "Alice Liddell")), "cn:alice liddell");
}

}  // namespace
}  // namespace attune::identity
