package io.github.stylome.report.output;

import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.VisibleText;
import io.github.stylome.report.content.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * Writes a report as one HTML file that needs nothing else. A policy in it lets no script or style run but those of the
 * file, by their hashes, no markup be made of strings, and nothing be fetched; the report itself is data that is no
 * script.
 */
public final class HtmlPage {
  private static final List<String> SCRIPTS =
      List.of("charts.js", "elements.js", "tables.js", "passages.js", "figures.js", "page.js");

  private HtmlPage() {}

  /** Returns the bytes of the file, in UTF-8. O(size of the report). */
  public static byte[] of(Report report, Words words) {
    String style = Resources.read("page.css");
    List<String> scripts = new ArrayList<>(List.of(Resources.read("guard.js"), Resources.echarts()));
    SCRIPTS.forEach(name -> scripts.add(Resources.read(name)));
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.prependChild(new DocumentType("html", "", ""));
    page.getElementsByTag("html").attr("lang", words.language()).attr("dir", words.isRightToLeft() ? "rtl" : "ltr");
    Element head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy(style, scripts));
    head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    head.appendElement("meta").attr("name", "generator").attr("content", "Stylome");
    head.appendElement("title").text(VisibleText.name(report.title()));
    head.appendElement("style").appendChild(new DataNode(style));
    Element body = page.body();
    body.appendElement("main");
    body.appendElement("noscript").text(words.of("noscript"));
    body.appendElement("script").attr("type", "application/json").attr("id", "report")
        .appendChild(new DataNode(ReportJson.of(report, words)));
    for (String script : scripts) {
      body.appendElement("script").appendChild(new DataNode(script));
    }
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  private static String policy(String style, List<String> scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; script-src");
    scripts.forEach(script -> policy.append(' ').append(hash(script)));
    return policy.append("; style-src ").append(hash(style))
        .append("; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default")
        .toString();
  }

  private static String hash(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
