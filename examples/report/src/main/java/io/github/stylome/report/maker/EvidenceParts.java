package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Passage;
import io.github.stylome.report.content.Place;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows what decided: features with their weight, and where they stand in the texts. */
final class EvidenceParts {
  private EvidenceParts() {}

  /** Returns the ids of the texts that rows quote. */
  static Set<String> quoted(ReportInput input) throws ReportInputException {
    Set<String> ids = new LinkedHashSet<>();
    for (RowShape shape : List.of(RowShape.ATTRIBUTION, RowShape.IDENTIFICATION)) {
      for (Fields row : input.rows(shape)) {
        for (Fields item : row.objects("evidence")) {
          if (item.isKnown("document")) {
            ids.add(item.text("document"));
          }
        }
      }
    }
    for (Fields row : input.rows(RowShape.LEAK)) {
      ids.add(row.id("id"));
    }
    return ids;
  }

  /** Returns a table of the evidence of a row, and the texts that it is from. */
  static List<Block> of(Fields row, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    List<Fields> evidence = row.objects("evidence");
    if (evidence.isEmpty()) {
      return blocks;
    }
    Parts.Table table = parts.table("evidence").features("feature").numbers("contribution").words("channel")
        .counts("occurrences").names("document").places("place");
    Map<String, List<Passage.Mark>> marks = new LinkedHashMap<>();
    for (Fields item : evidence) {
      boolean quoted = item.isKnown("document");
      table.row(item.text("feature"), item.number("contribution"), item.text("channel"), item.count("occurrences"),
          quoted ? item.text("document") : null,
          quoted ? new Place(item.text("document"), item.index("start"), item.index("end")) : null);
      if (quoted) {
        marks.computeIfAbsent(item.text("document"), id -> new ArrayList<>())
            .add(new Passage.Mark(item.index("start"), item.index("end"), item.text("feature")));
      }
    }
    blocks.add(table.build());
    blocks.addAll(passages(marks, parts));
    return blocks;
  }

  /** Returns the texts with their marks, or a note where a text is not there or is another. */
  static List<Block> passages(Map<String, List<Passage.Mark>> marks, Parts parts) {
    List<Block> blocks = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    marks.forEach((id, places) -> {
      String text = parts.texts().of(id).orElse(null);
      if (text == null) {
        missing.add(id);
      } else if (places.stream().anyMatch(mark -> mark.end() < mark.start() || mark.end() > text.length())) {
        blocks.add(parts.note("otherText", id));
      } else {
        blocks.add(new Passage(id, text, places));
      }
    });
    if (!missing.isEmpty()) {
      blocks.add(parts.note("noText"));
    }
    return blocks;
  }
}
