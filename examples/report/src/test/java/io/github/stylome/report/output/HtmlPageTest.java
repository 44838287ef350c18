package io.github.stylome.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.maker.Samples;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPageTest {
  private static final Words ENGLISH = Words.in("en");

  /** What a name may try: to end the script, to be markup, to run, and to turn the page around. */
  static final String HOSTILE = "</script><img src=x onerror=alert(1)><!--<script>\u2028\u202E&lt;{a|b}]]>\"";

  static List<String> commands() {
    return Samples.commands();
  }

  private static Document page(String command, String name, Words words) throws Exception {
    byte[] bytes = HtmlPage.of(Samples.report(command, name, words), words);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hostileNames_changeNothingButTheData(String command) throws Exception {
    Document plain = page(command, "n", ENGLISH);
    Document hostile = page(command, HOSTILE, ENGLISH);
    assertEquals(0, hostile.select("img").size());
    assertEquals(plain.select("script").size(), hostile.select("script").size());
    for (Document page : List.of(plain, hostile)) {
      page.select("script#report").forEach(Element::empty);
    }
    assertEquals(plain.outerHtml(), hostile.outerHtml());
  }

  @Test
  void data_isAsciiWithoutMarkup() throws Exception {
    String data = page("attribute", HOSTILE, ENGLISH).selectFirst("script#report").data();
    assertTrue(data.chars().allMatch(c -> c < 0x7F && c != '<' && c != '>' && c != '&'));
    try (JsonParser parser = new JsonFactory().createParser(data)) {
      while (parser.nextToken() != null) {
        // Reading it is the test.
      }
    }
  }

  @Test
  void policy_hasTheHashOfEveryScriptAndOfTheStyle() throws Exception {
    Document page = page("lineage", "n", ENGLISH);
    String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertFalse(policy.contains("unsafe"), policy);
    for (Element element : page.select("script:not([type]), style")) {
      assertTrue(policy.contains("'sha256-" + hash(element.data()) + "'"), element.cssSelector());
    }
  }

  @Test
  void page_namesNoOtherFile() throws Exception {
    Document page = page("tree", "n", ENGLISH);
    assertEquals(0, page.select("[src], [href], link, iframe, object, embed, base").size());
  }

  @Test
  void arabic_isWrittenFromRightToLeft() throws Exception {
    Element html = page("tree", "n", Words.in("ar")).selectFirst("html");
    assertEquals("ar", html.attr("lang"));
    assertEquals("rtl", html.attr("dir"));
  }

  @Test
  void page_isTheSameBytesEveryTime() throws Exception {
    assertEquals(page("slop", "n", ENGLISH).outerHtml(), page("slop", "n", ENGLISH).outerHtml());
  }

  private static String hash(String content) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
