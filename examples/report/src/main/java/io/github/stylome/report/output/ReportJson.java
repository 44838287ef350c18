package io.github.stylome.report.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Facts;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Items;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Passage;
import io.github.stylome.report.content.Place;
import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.content.VisibleText;
import io.github.stylome.report.content.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as the data of its page. Inside a script element nothing ends it: {@code <}, {@code >} and {@code &}
 * are escapes, and so is whatever is not ASCII, halves of surrogate pairs among it. Strings from outside are made
 * visible, but for texts, whose offsets must stay; the page does that while it shows them.
 */
final class ReportJson {
  /** Words whose keys begin so are those of the page itself. */
  private static final String PAGE = "page.";

  private static final JsonFactory FACTORY = new JsonFactoryBuilder()
      .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
      .highestNonEscapedChar(0x7F)
      .characterEscapes(new MarkupEscapes())
      .build();

  private ReportJson() {}

  private static final class MarkupEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    MarkupEscapes() {
      for (char c : new char[] {'<', '>', '&', '\'', 0x7F}) {
        ascii[c] = CharacterEscapes.ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return c > 0x7F ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
    }
  }

  /** Returns the data of the page. */
  static String of(Report report, Words words) {
    return write(json -> {
      json.writeStartObject();
      json.writeStringField("title", VisibleText.words(report.title()));
      json.writeObjectFieldStart("words");
      for (String key : words.keys()) {
        if (key.startsWith(PAGE)) {
          json.writeStringField(key.substring(PAGE.length()), words.of(key, "{0}", "{1}"));
        }
      }
      json.writeEndObject();
      json.writeArrayFieldStart("caveats");
      for (String caveat : report.caveats()) {
        json.writeString(VisibleText.words(caveat));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sections");
      for (Section section : report.sections()) {
        json.writeStartObject();
        json.writeStringField("heading", VisibleText.words(section.heading()));
        writeBlocks(json, section.blocks());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** Returns what a chart draws. */
  static String of(Chart chart) {
    return write(json -> writeDrawing(json, chart));
  }

  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static String write(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toString();
  }

  private static void writeBlocks(JsonGenerator json, List<Block> blocks) throws IOException {
    json.writeArrayFieldStart("blocks");
    for (Block block : blocks) {
      json.writeStartObject();
      writeBlock(json, block);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeBlock(JsonGenerator json, Block block) throws IOException {
    if (block instanceof Paragraph paragraph) {
      json.writeStringField("type", "paragraph");
      json.writeStringField("role", name(paragraph.role()));
      json.writeStringField("text", VisibleText.words(paragraph.text()));
    } else if (block instanceof Facts facts) {
      write(json, facts);
    } else if (block instanceof DataTable table) {
      json.writeStringField("type", "table");
      write(json, table);
    } else if (block instanceof Chart chart) {
      write(json, chart);
    } else if (block instanceof Passage passage) {
      write(json, passage);
    } else if (block instanceof Items items) {
      write(json, items);
    }
  }

  private static void write(JsonGenerator json, Facts facts) throws IOException {
    json.writeStringField("type", "facts");
    json.writeArrayFieldStart("facts");
    for (Facts.Fact fact : facts.facts()) {
      json.writeStartObject();
      json.writeStringField("name", VisibleText.name(fact.name()));
      json.writeStringField("kind", name(fact.kind()));
      json.writeFieldName("value");
      write(json, fact.kind(), fact.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, DataTable table) throws IOException {
    json.writeStringField("caption", VisibleText.words(table.caption()));
    json.writeArrayFieldStart("columns");
    for (DataTable.Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", VisibleText.name(column.name()));
      json.writeStringField("kind", name(column.kind()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<@Nullable Object> row : table.rows()) {
      json.writeStartArray();
      for (int i = 0; i < row.size(); i++) {
        write(json, table.columns().get(i).kind(), row.get(i));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Kind kind, @Nullable Object value) throws IOException {
    if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        json.writeNumber(number);
      } else {
        json.writeNull();
      }
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value == null) {
      json.writeNull();
    } else if (value instanceof Place place) {
      json.writeStartObject();
      json.writeStringField("document", VisibleText.name(place.document()));
      json.writeNumberField("start", place.start());
      json.writeNumberField("end", place.end());
      json.writeEndObject();
    } else {
      json.writeString(visible(kind, value.toString()));
    }
  }

  private static String visible(Kind kind, String value) {
    return switch (kind) {
      case WORDS -> VisibleText.words(value);
      case FEATURE -> VisibleText.feature(value);
      default -> VisibleText.name(value);
    };
  }

  private static void write(JsonGenerator json, Chart chart) throws IOException {
    json.writeStringField("type", "chart");
    json.writeStringField("name", chart.name());
    json.writeStringField("title", VisibleText.words(chart.title()));
    json.writeStringField("summary", VisibleText.words(chart.summary()));
    json.writeFieldName("drawing");
    writeDrawing(json, chart);
    json.writeObjectFieldStart("table");
    write(json, chart.table());
    json.writeEndObject();
  }

  private static void writeDrawing(JsonGenerator json, Chart chart) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", chart.drawing().type());
    chart.drawing().writeTo(json);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Passage passage) throws IOException {
    json.writeStringField("type", "passage");
    json.writeStringField("title", VisibleText.name(passage.title()));
    json.writeStringField("text", passage.text());
    json.writeArrayFieldStart("marks");
    for (Passage.Mark mark : passage.marks()) {
      json.writeStartObject();
      json.writeNumberField("start", mark.start());
      json.writeNumberField("end", mark.end());
      json.writeStringField("label", VisibleText.name(mark.label()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Items items) throws IOException {
    json.writeStringField("type", "items");
    json.writeArrayFieldStart("items");
    for (Item item : items.items()) {
      json.writeStartObject();
      json.writeStringField("title", VisibleText.name(item.title()));
      json.writeStringField("summary", VisibleText.words(item.summary()));
      writeBlocks(json, item.blocks());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
