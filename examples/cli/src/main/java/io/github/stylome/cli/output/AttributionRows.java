package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cli.input.Row;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.ChannelAnswer;
import io.github.stylome.verdict.FamilyAnswer;
import io.github.stylome.verdict.LikelihoodRatio;
import io.github.stylome.verdict.ShiftAlarm;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what {@code attribute} says of a text, or of the texts of one source, as a JSON row. Every row has the same
 * fields, whether or not there is an answer, and {@code families} where they are asked for; what is not known is null or
 * empty. An id that came in as a number goes out as one.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class AttributionRows {
  private final String method;
  private final double setLevel;

  /**
   * Makes rows of the answers by a method.
   *
   * @param setLevel how often sets of labels are to hold the true one, in (0, 1)
   */
  public AttributionRows(String method, double setLevel) {
    this.method = method;
    this.setLevel = setLevel;
  }

  /** What a row begins with: what it is about. */
  private interface Subject {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Returns the row of an answer to a text. */
  public byte[] answered(Row row, Attribution answer, Optional<FamilyAnswer> families) {
    return answered(json -> writeId(json, row), answer, families);
  }

  /** Returns the row of an answer to the texts of one source, of which it names how many could be measured. */
  public byte[] answered(String source, Attribution answer, Optional<FamilyAnswer> families) {
    return answered(json -> writeSource(json, source, answer.documents().size()), answer, families);
  }

  /** Returns the row of a text that could not be compared with anything. */
  public byte[] unanswered(Row row, String reason, Optional<FamilyAnswer> families) {
    return unanswered(json -> writeId(json, row), reason, families);
  }

  /** Returns the row of the texts of one source of which one could not be compared with anything. */
  public byte[] unanswered(String source, int texts, String reason, Optional<FamilyAnswer> families) {
    return unanswered(json -> writeSource(json, source, texts), reason, families);
  }

  private byte[] answered(Subject subject, Attribution answer, Optional<FamilyAnswer> families) {
    return Json.line(json -> {
      subject.writeTo(json);
      if (answer.best().isPresent()) {
        json.writeStringField("best", answer.best().get());
      } else {
        json.writeNullField("best");
      }
      Json.writeCandidates(json, answer.ranking());
      Json.writeNumber(json, "logLikelihoodRatio", logLikelihoodRatio(answer));
      Json.writeStrings(json, "set", answer.conformalSet(setLevel));
      json.writeBooleanField("abstained", answer.abstention().isPresent());
      json.writeStringField("reason", answer.reason());
      json.writeStringField("method", method);
      Json.writeEvidence(json, answer.evidence());
      json.writeNumberField("tokens", answer.tokens());
      json.writeBooleanField("calibrated", answer.calibrated());
      Json.writeNumber(json, "unknown", answer.unknown().orElse(Double.NaN));
      writeShift(json, answer.shift());
      writeChannels(json, answer.channels());
      writeFamilies(json, families);
    });
  }

  private byte[] unanswered(Subject subject, String reason, Optional<FamilyAnswer> families) {
    return Json.line(json -> {
      subject.writeTo(json);
      json.writeNullField("best");
      Json.writeCandidates(json, List.of());
      json.writeNullField("logLikelihoodRatio");
      Json.writeStrings(json, "set", List.of());
      json.writeBooleanField("abstained", true);
      json.writeStringField("reason", reason);
      json.writeStringField("method", method);
      Json.writeEvidence(json, List.of());
      json.writeNumberField("tokens", 0);
      json.writeBooleanField("calibrated", false);
      json.writeNullField("unknown");
      writeShift(json, List.of());
      writeChannels(json, List.of());
      writeFamilies(json, families);
    });
  }

  /** Returns how strongly the text speaks for the nearest candidate; NaN where probabilities say nothing. */
  private static double logLikelihoodRatio(Attribution answer) {
    List<Candidate> ranking = answer.ranking();
    return answer.calibrated() && ranking.size() >= 2
        ? LikelihoodRatio.ln(ranking.get(0).probability(), ranking.size())
        : Double.NaN;
  }

  private static void writeShift(JsonGenerator json, List<ShiftAlarm> shift) throws IOException {
    json.writeArrayFieldStart("shift");
    for (ShiftAlarm alarm : shift) {
      json.writeStartObject();
      json.writeStringField("kind", alarm.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", alarm.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeChannels(JsonGenerator json, List<ChannelAnswer> channels) throws IOException {
    json.writeArrayFieldStart("channels");
    for (ChannelAnswer channel : channels) {
      json.writeStartObject();
      json.writeStringField("channel", channel.channel());
      json.writeStringField("best", channel.label());
      json.writeNumberField("probability", channel.probability());
      json.writeNumberField("weight", channel.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFamilies(JsonGenerator json, Optional<FamilyAnswer> families) throws IOException {
    if (families.isPresent()) {
      Json.writeFamilies(json, families.get());
    }
  }

  static void writeId(JsonGenerator json, Row row) throws IOException {
    if (row.numericId()) {
      json.writeFieldName("id");
      json.writeNumber(row.document().id()); // as it was written: 1.0 stays 1.0
    } else {
      json.writeStringField("id", row.document().id());
    }
  }

  private static void writeSource(JsonGenerator json, String source, int texts) throws IOException {
    json.writeStringField("source", source);
    json.writeNumberField("texts", texts);
  }
}
