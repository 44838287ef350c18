package io.github.stylome.atlas.builder;

import io.github.stylome.cli.input.FieldNames;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.input.TextSelection;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the prompts of a collection that ask for fiction or verse, by their words. */
final class FictionPrompts {
  private static final Set<String> WORDS = Set.of(
      "story", "stories", "tale", "poem", "fiction", "novel", "song", "lyrics", "dialogue", "fairy", "rap", "limerick",
      "screenplay", "scene", "imagine", "roleplay", "narrative", "adventure");

  /** The number of a prompt is its id. */
  private static final RowFormat NUMBERED = new RowFormat(
      new FieldNames("text", "prompt", "label", "group", null), null, false, TextSelection.WHOLE, false);

  private FictionPrompts() {}

  /** Returns the groups, as the texts of the collection have them. */
  static Set<String> read(Path corpora) throws IOException {
    Set<String> found = new TreeSet<>();
    Path file = corpora.resolve("alpaca-eval/prompts.jsonl.gz");
    try (RowSource rows = Inputs.of(List.of(file.toString()))
        .open(InputStream.nullInputStream(), NUMBERED, new Rejections(message -> { }))) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (asksForFiction(row.get().document().text())) {
          found.add("alpaca-eval:" + row.get().document().id());
        }
      }
    }
    return found;
  }

  static boolean asksForFiction(String prompt) {
    for (TokenCursor words = Tokenizers.words().open(prompt); words.next();) {
      if (WORDS.contains(com.google.common.base.Ascii.toLowerCase(prompt.substring(words.start(), words.end())))) {
        return true;
      }
    }
    return false;
  }
}
