package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.monitor.AccountFinding;
import io.github.stylome.monitor.DriftFeature;
import io.github.stylome.monitor.DriftReport;
import io.github.stylome.monitor.HarvestReport;
import io.github.stylome.monitor.LinkedAccounts;
import io.github.stylome.monitor.ShareInterval;
import io.github.stylome.monitor.TemplateFamily;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes what a stream shows, of endpoints and of accounts, as JSON rows. */
public final class MonitorRows {
  private MonitorRows() {}

  /** Returns the row of an endpoint that was tested. */
  public static byte[] drift(Optional<String> endpoint, String verdict, String reason, DriftReport report) {
    return Json.line(json -> {
      writeHead(json, endpoint, verdict, reason, report.referenceTexts(), report.texts());
      json.writeNumberField("compared", report.compared());
      json.writeNumberField("repeated", report.repeated());
      json.writeNumberField("empty", report.empty());
      json.writeStringField("prompts", report.prompts().toString());
      Json.writeNumber(json, "eValue", report.eValue());
      Json.writeNumber(json, "logEValue", report.logEValue());
      Json.writeNumber(json, "pValue", report.pValue());
      Json.writeNumber(json, "alpha", report.settings().alpha());
      json.writeNumberField("seed", report.settings().seed());
      writeLong(json, "alarm", report.alarm());
      writeLong(json, "change", report.change());
      json.writeArrayFieldStart("features");
      for (DriftFeature feature : report.features()) {
        json.writeStartObject();
        json.writeStringField("name", feature.name());
        Json.writeNumber(json, "reference", feature.reference());
        Json.writeNumber(json, "stream", feature.stream());
        Json.writeNumber(json, "z", feature.z());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** Returns the row of an endpoint that cannot be tested. */
  public static byte[] untested(Optional<String> endpoint, String reason, int reference, long texts) {
    return Json.line(json -> writeHead(json, endpoint, "cannot tell", reason, reference, texts));
  }

  private static void writeHead(JsonGenerator json, Optional<String> endpoint, String verdict, String reason,
      int reference, long texts) throws IOException {
    if (endpoint.isPresent()) {
      json.writeStringField("endpoint", endpoint.get());
    } else {
      json.writeNullField("endpoint");
    }
    json.writeStringField("verdict", verdict);
    json.writeStringField("reason", reason);
    json.writeNumberField("reference", reference);
    json.writeNumberField("texts", texts);
  }

  private static void writeLong(JsonGenerator json, String field, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(field, value.getAsLong());
    } else {
      json.writeNullField(field);
    }
  }

  /** Returns the row of an account. */
  public static byte[] account(AccountFinding finding) {
    return Json.line(json -> {
      json.writeStringField("kind", "account");
      json.writeStringField("account", finding.account());
      json.writeStringField("verdict", finding.verdict().label());
      json.writeStringField("reason", finding.reason());
      json.writeNumberField("texts", finding.texts());
      json.writeNumberField("sampled", finding.sampled());
      Json.writeNumber(json, "distinctTexts", finding.distinctTexts());
      Json.writeNumber(json, "distinctWords", finding.distinctWords());
      json.writeNumberField("words", finding.words());
      writeShare(json, finding.templated());
      Json.writeNumber(json, "q", finding.q().orElse(Double.NaN));
      Json.writeNumber(json, "sharedDeviate", finding.sharedDeviate());
      Json.writeNumber(json, "formDeviate", finding.formDeviate());
      json.writeArrayFieldStart("templates");
      for (TemplateFamily family : finding.families()) {
        json.writeStartObject();
        writeFamily(json, family);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** Returns the row of accounts that share a template. */
  public static byte[] linked(LinkedAccounts group) {
    return Json.line(json -> {
      json.writeStringField("kind", "linked");
      Json.writeStrings(json, "accounts", group.accounts());
      json.writeNumberField("texts", group.texts());
      writeShare(json, group.templated());
      writeFamily(json, group.family());
    });
  }

  /** Returns the row of what is not kept account by account. */
  public static byte[] rest(HarvestReport report) {
    return Json.line(json -> {
      json.writeStringField("kind", "rest");
      json.writeStringField("reason", "there are more accounts than --accounts, and these are counted together");
      json.writeNumberField("texts", report.restTexts());
      Json.writeNumber(json, "accountsEstimated", Math.rint(report.restAccounts()));
      json.writeNumberField("accountsKept", report.accounts().size());
    });
  }

  private static void writeShare(JsonGenerator json, ShareInterval share) throws IOException {
    Json.writeNumber(json, "templated", share.share());
    json.writeArrayFieldStart("interval");
    json.writeNumber(share.lower());
    json.writeNumber(share.upper());
    json.writeEndArray();
  }

  private static void writeFamily(JsonGenerator json, TemplateFamily family) throws IOException {
    json.writeStringField("pattern", family.pattern());
    json.writeNumberField("requests", family.requests());
    Json.writeStrings(json, "fillings", family.fillings());
  }
}
