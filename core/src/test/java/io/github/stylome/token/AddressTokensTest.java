package io.github.stylome.token;

import static io.github.stylome.token.TokenType.EMAIL;
import static io.github.stylome.token.TokenType.HASHTAG;
import static io.github.stylome.token.TokenType.MENTION;
import static io.github.stylome.token.TokenType.URL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTokensTest {
  @Test
  void url_withAScheme_isOneTokenWithoutWhatWrapsIt() {
    assertAddresses(URL, "See https://example.org/a/b?x=1&y=2#top, or (http://example.org/x).",
        "https://example.org/a/b?x=1&y=2#top", "http://example.org/x");
    assertAddresses(URL, "[link](http://example.org/a_(b)) **http://example.org/c** <ftp://example.org/d>",
        "http://example.org/a_(b)", "http://example.org/c", "ftp://example.org/d");
    assertAddresses(URL,
        "\"http://example.org/\" 'http://example.org/it's','http://b.example' \u201Chttp://c.example\u201D",
        "http://example.org/", "http://example.org/it's", "http://b.example", "http://c.example");
    assertAddresses(URL,
        "http://localhost:8080/x! http://[2001:db8::1]/y? file:///etc/hosts; git+ssh://h.example/r.git",
        "http://localhost:8080/x", "http://[2001:db8::1]/y", "file:///etc/hosts", "git+ssh://h.example/r.git");
    assertAddresses(URL, "https://user:pass@example.org/~me/%20_", "https://user:pass@example.org/~me/%20");
  }

  @Test
  void url_withoutAScheme_isOneTokenIfItsEndIsThatOfANet() {
    assertAddresses(URL, "www.example.test/x, example.com. Example.org:8080/a or shop.example.co.uk",
        "www.example.test/x", "example.com", "Example.org:8080/a", "shop.example.co.uk");
    assertAddresses(URL, "short.ly/abc and example.de/seite but not example.de", "short.ly/abc", "example.de/seite");
    assertAddresses(URL, "example.com/ (example.com/a/) example.com?", "example.com/", "example.com/a/", "example.com");
  }

  @Test
  void url_inOtherScripts_isOneToken() {
    assertAddresses(URL, "http://\u4F8B\u5B50.\u6D4B\u8BD5/\u8DEF\u5F84\u3002",
        "http://\u4F8B\u5B50.\u6D4B\u8BD5/\u8DEF\u5F84");
    assertAddresses(URL, "\u8BF7\u770Bhttps://example.org/page\u4E86\u89E3\u66F4\u591A", "https://example.org/page");
    assertAddresses(URL, "https://example.org/\u0635\u0641\u062D\u0629\u060C \u062B\u0645",
        "https://example.org/\u0635\u0641\u062D\u0629");
    assertAddresses(URL, "https://m\u00FCller.example/\u00FCber", "https://m\u00FCller.example/\u00FCber");
  }

  @Test
  void email_isOneToken() {
    assertAddresses(EMAIL, "Write to first.last+tag@mail.example.org. Or <me@example.com>; mailto:you@example.net",
        "first.last+tag@mail.example.org", "me@example.com", "you@example.net");
    assertAddresses(EMAIL, "\u8054\u7CFBme@example.com\u5427 \u7528\u6237@\u4F8B\u5B50.\u6D4B\u8BD5",
        "me@example.com", "\u7528\u6237@\u4F8B\u5B50.\u6D4B\u8BD5");
  }

  @Test
  void mention_isOneToken() {
    assertAddresses(MENTION, "@anna, @bob_2's (@carla-x) @dora. .@emil? @f@social.example!",
        "@anna", "@bob_2", "@carla-x", "@dora", "@f@social.example");
    assertAddresses(MENTION, "\u611F\u8C22@\u5F20\u4E09 \u0634\u0643\u0631\u0627 @\u0623\u062D\u0645\u062F\u060C",
        "@\u5F20\u4E09", "@\u0623\u062D\u0645\u062F");
  }

  @Test
  void hashtag_isOneToken() {
    assertAddresses(HASHTAG, "#Style, #2026goals (#a_b) #caf\u00E9!", "#Style", "#2026goals", "#a_b", "#caf\u00E9");
    assertAddresses(HASHTAG,
        "#\u6587\u98CE #\u0623\u0633\u0644\u0648\u0628\u060C \u559C\u6B22#AI\u6280\u672F#\u7684\u4EBA",
        "#\u6587\u98CE", "#\u0623\u0633\u0644\u0648\u0628", "#AI\u6280\u672F#");
    // Persian: a zero-width non-joiner within.
    assertAddresses(HASHTAG, "#\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "#\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "C# and F#", "We're #1", "# Title", "## Title", "a@b", "at 12:30", "e.g. this", "U.S.A. and U.S.A", "file.txt",
      "3.14", "the end.Next one", "#", "@", "@@", "a @ b", "http://", "://x", "www.", "www.x", "src/main.com",
      "x@1.2.3.4",
      "#a1b2c3", "#fefefe", "#include <a.h>", "x;\n#define Y", "&#39;", "AC/DC", "and/or", "@3pm", "call.me",
      "Ask.Com", "Mr.com(x)", "..@.", "a..b@c", "x_http://",
      "1://2", "#\u20E3 #\uFE0F\u20E3", "don't", "user@", "@_", "#_"})
  void noAddress_isFound(String text) {
    assertEquals(Tokens.of(Tokenizers.wordsAndMarks(), text), Tokens.of(Tokenizers.wordsMarksAndAddresses(), text));
  }

  @Test
  void aSegmentThatReachesOverAnAddress_isCutThere() {
    assertEquals(List.of("l", "'", "www.example.fr"),
        Tokens.texts(Tokenizers.wordsMarksAndAddresses(), "l'www.example.fr's"));
    // Korean: a particle written to the address.
    assertEquals(List.of("http://example.kr", "\uC744"),
        Tokens.texts(Tokenizers.wordsAndAddresses(), "http://example.kr\uC744"));
  }

  @Test
  void possessiveBehindAnAddress_isLeftOut() {
    assertEquals(List.of("@user", "site", "example.com", "page", "now"),
        Tokens.texts(Tokenizers.wordsAndAddresses(), "@user's site, example.com\u2019s page now"));
    assertEquals(List.of("@user", ".", "@user", "'", "so"),
        Tokens.texts(Tokenizers.wordsMarksAndAddresses(), "@user's. @user'so"));
  }

  @Test
  void wordsAndAddresses_haveNoMarks() {
    assertEquals(List.of("Mail", "me@example.org", "now"),
        Tokens.texts(Tokenizers.wordsAndAddresses(), "Mail: me@example.org, now!"));
    assertEquals(List.of("Mail", ":", "me@example.org", ",", "now", "!"),
        Tokens.texts(Tokenizers.wordsMarksAndAddresses(), "Mail: me@example.org, now!"));
  }

  private static void assertAddresses(TokenType type, String text, String... expected) {
    EnumSet<TokenType> all = EnumSet.of(URL, EMAIL, MENTION, HASHTAG);
    List<Tokens> found =
        Tokens.of(Tokenizers.wordsMarksAndAddresses(), text).stream().filter(t -> all.contains(t.type())).toList();
    assertEquals(List.of(expected), found.stream().map(Tokens::text).toList());
    assertEquals(List.of(), found.stream().filter(t -> t.type() != type).toList());
  }
}
