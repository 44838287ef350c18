package io.github.stylome.evaluation;

import io.github.stylome.leak.IdentityLeak;
import io.github.stylome.leak.LeakScanner;
import io.github.stylome.leak.Polarity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences made up to test the scanner for identity leaks, each with its language and what it is: a claim, which is a
 * leak, or else a denial, a quotation, talk about a model, a turn of the user, a supposition, or nothing of the kind.
 *
 * <p>The rules were written with the first three sets at hand: the development set, which three writers made, 336
 * wordings with mostly three names each; what was once held out, 100 wordings a language and 320 sentences a language by
 * another writer; and a set of situations, genres and registers. The sets of wordings and of borders, the second with
 * more of what people say of models, are by writers who saw neither rules nor sentences, but for 86 of the last by one
 * who did; both were looked at to choose what is weighed. The sets of conversation and of slips are by two further such
 * writers; the first was read afterwards, the second only counted. That of asides is by one who knew the rules, and is
 * learnt from. Those of everyday answers and of grammar are by two more writers who saw neither; they were counted once to
 * see what thresholds cost, then learnt from. The held-out set is by such a writer, too, and was only counted, but many
 * times. The unseen set is by two more such writers, and was only counted, some eight times. That of traces, of reasoning,
 * refusals, cards and personas, is by another, and was first counted when all was decided. That of prose, of letters,
 * reports, stories and dialects, is by yet another, and was first counted before the rule for a model beside its maker and
 * that for surnames, which changed none of its figures.
 */
final class LeakSentences {
  static final List<String> SETS = List.of("development", "once-held-out", "situations", "wordings", "borders",
      "conversation", "slips", "asides", "everyday", "grammar", "held-out", "unseen", "traces",
      "prose");
  /** What a sentence may be: a polarity, or nothing that has one. */
  static final Set<String> KINDS = Stream.concat(Arrays.stream(Polarity.values()).map(Polarity::label),
      Stream.of("none")).collect(Collectors.toUnmodifiableSet());

  private LeakSentences() {}

  /**
   * A sentence.
   *
   * @param language its code
   * @param expected what it is
   * @param text the sentence
   */
  record Sentence(String language, String expected, String text) {
    boolean isLeak() {
      return expected.equals(Polarity.CLAIM.label());
    }
  }

  /**
   * How well leaks are found.
   *
   * @param found leaks that were found
   * @param missed leaks that were not
   * @param wrong sentences without a leak in which one was found
   * @param passed sentences without a leak in which none was found
   */
  record Score(int found, int missed, int wrong, int passed) {
    double precision() {
      return (double) found / (found + wrong);
    }

    double recall() {
      return (double) found / (found + missed);
    }

    int sentences() {
      return found + missed + wrong + passed;
    }

    private Score plus(boolean expected, boolean got) {
      return new Score(found + (expected && got ? 1 : 0), missed + (expected && !got ? 1 : 0),
          wrong + (!expected && got ? 1 : 0), passed + (!expected && !got ? 1 : 0));
    }
  }

  /** Returns the sentences of a set, in their order. */
  static List<Sentence> of(String set) throws IOException {
    String name = "leak-sentences-" + set + ".tsv";
    try (InputStream in = LeakSentences.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no set of sentences \"" + set + "\"");
      }
      List<Sentence> sentences = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] columns = line.split("\t", 3);
        if (columns.length < 3 || !KINDS.contains(columns[1])) {
          throw new IllegalArgumentException("a sentence of " + set + " is not a language, a kind and a text, separated "
              + "by tabs: \"" + line + "\"");
        }
        sentences.add(new Sentence(columns[0], columns[1], columns[2]));
      }
      return sentences;
    }
  }

  /** Returns the scores by language. */
  static Map<String, Score> scores(LeakScanner scanner, List<Sentence> sentences) {
    Map<String, Score> scores = new TreeMap<>();
    for (Sentence sentence : sentences) {
      boolean got = scanner.scan(sentence.text()).stream().anyMatch(IdentityLeak::isLeak);
      Score before = scores.getOrDefault(sentence.language(), new Score(0, 0, 0, 0));
      scores.put(sentence.language(), before.plus(sentence.isLeak(), got));
    }
    return scores;
  }
}
