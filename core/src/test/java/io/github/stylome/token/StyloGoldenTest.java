package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stylome.count.TermCounter;
import io.github.stylome.testing.SharedData;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our tokens against those of stylo 0.7.7 itself. */
class StyloGoldenTest {
  private static final Normalizer LOWER_CASE = Normalizer.of(NormalizationRule.LOWER_CASE);
  private static final List<StyloRules> COUNTED =
      List.of(StyloRules.ENGLISH, StyloRules.ENGLISH_CONTR, StyloRules.ENGLISH_ALL);
  private static final Map<String, StyloRules> MODES = Map.of(
      "English", StyloRules.ENGLISH,
      "English.contr", StyloRules.ENGLISH_CONTR,
      "English.all", StyloRules.ENGLISH_ALL,
      "Other", StyloRules.OTHER,
      "Latin.corr", StyloRules.LATIN_CORR);

  @Test
  void tokensTypesAndCharacterNGrams_ofAllNovels_areAsManyAsStylos() throws IOException {
    List<Map<String, String>> rows = table("golden/stylo/tokens/token_counts.tsv");
    assertEquals(26, rows.size());
    for (Map<String, String> row : rows) {
      String text = novel(row.get("text"));
      for (StyloRules rules : COUNTED) {
        TermCounter counter = new TermCounter();
        counter.addAll(NGrams.ofWords(1), Tokenizers.stylo(rules), text);
        String what = row.get("text") + " " + mode(rules);
        assertEquals(row.get("tokens_" + mode(rules)), Long.toString(counter.total()), what);
        assertEquals(row.get("types_" + mode(rules)), Integer.toString(counter.counts().types()), what);
      }
      for (int n : new int[] {3, 4}) {
        long count = NGrams.ofCharacters(n).forEach(
            Tokenizers.stylo(StyloRules.ENGLISH), text, (buffer, offset, length) -> { });
        assertEquals(row.get("char" + n + "grams"), Long.toString(count), row.get("text"));
      }
    }
  }

  @Test
  void tokens_atTheBeginningOfNovels_areStylos() throws IOException {
    for (String name : List.of("Austen_Pride", "Dickens_Hard", "Sterne_Sentimental")) {
      List<Map<String, String>> rows = table("golden/stylo/tokens/first200_" + name + ".tsv");
      assertEquals(200, rows.size());
      for (StyloRules rules : COUNTED) {
        assertEquals(
            rows.stream().map(row -> row.get(mode(rules))).toList(),
            Tokens.names(Tokenizers.stylo(rules), novel(name)).subList(0, 200),
            name + " " + mode(rules));
      }
    }
  }

  @Test
  void tokens_ofEdgeCases_areStylos() throws IOException {
    List<Map<String, List<String>>> cases = cases(SharedData.require("golden/stylo/tokens/edge_cases.json"));
    assertTrue(cases.size() >= 12, cases::toString);
    for (Map<String, List<String>> one : cases) {
      String input = one.get("input").get(0);
      String lower = LOWER_CASE.normalize(input).toString();
      MODES.forEach((mode, rules) ->
          assertEquals(one.get(mode), Tokens.names(Tokenizers.stylo(rules), lower), mode + " of " + input));
      assertEquals(one.get("CJK"), Tokens.names(Tokenizers.stylo(StyloRules.CJK), input), input);
      assertEquals(
          one.get("English_preserve_case"), Tokens.names(Tokenizers.stylo(StyloRules.ENGLISH), input), input);
    }
  }

  private static String mode(StyloRules rules) {
    return MODES.entrySet().stream().filter(e -> e.getValue() == rules).findFirst().orElseThrow().getKey();
  }

  private static String novel(String name) throws IOException {
    Path file = SharedData.require("corpora/british-fiction/" + name + ".txt");
    return LOWER_CASE.normalize(TextReader.read(file)).toString();
  }

  private static List<Map<String, String>> table(String relative) throws IOException {
    List<String> lines = Files.readAllLines(SharedData.require(relative));
    String[] header = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Reads objects whose values are strings or lists of strings. */
  private static List<Map<String, List<String>>> cases(Path file) throws IOException {
    List<Map<String, List<String>>> cases = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
      List<String> values = List.of();
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
          cases.add(new LinkedHashMap<>());
        } else if (json.currentToken() == JsonToken.FIELD_NAME) {
          values = new ArrayList<>();
          assertFalse(cases.get(cases.size() - 1).containsKey(json.currentName()));
          cases.get(cases.size() - 1).put(json.currentName(), values);
        } else if (json.currentToken() == JsonToken.VALUE_STRING) {
          values.add(json.getText());
        }
      }
    }
    return cases;
  }
}
