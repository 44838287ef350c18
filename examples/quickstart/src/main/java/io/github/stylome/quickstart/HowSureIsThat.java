package io.github.stylome.quickstart;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.Evidence;
import io.github.stylome.verdict.LabelTree;
import io.github.stylome.verdict.Quotation;
import io.github.stylome.verdict.ShiftAlarm;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How sure is that, and what if it is none of them? Learns from made-up answers by four made-up models of two families.
 * Then it is asked about an answer by one of them, about five answers by a model that it has never seen, and about a
 * text in another language.
 */
public final class HowSureIsThat {
  private static final int PROMPTS = 30;
  private static final List<String> SUBJECTS = List.of("bridge", "garden", "harbour", "engine", "village", "library");
  private static final List<String> DEEDS = List.of("was built", "is known", "had grown", "can be seen", "was lost");
  private static final List<String> PLACES = List.of("by the river", "in the north", "near the road", "on the hill");

  private static final Model ACORN_1 = new Model("Acorn/acorn-1", 1, List.of("Certainly,", "moreover", "**Note:**"));
  private static final Model ACORN_2 = new Model("Acorn/acorn-2", 2, List.of("Certainly,", "likewise", "**Note:**"));
  private static final Model BIRCH_1 = new Model("Birch/birch-1", 3, List.of("Well \u2013", "so then", "- and"));
  private static final Model BIRCH_2 = new Model("Birch/birch-2", 4, List.of("Well \u2013", "anyway", "- and"));
  /** Nothing is learnt of this one. */
  private static final Model STRANGER = new Model("Cedar/cedar-1", 5, List.of("Hm;", "perhaps", "(as ever)"));

  /** A made-up model. Those of one family share some habits. */
  private record Model(String label, int seed, List<String> habits) {
    /** Returns an answer to a prompt: sentences that anybody may write, one in two with a habit before it. */
    Document answer(int prompt) {
      Random random = new Random(31L * prompt + seed);
      String subject = SUBJECTS.get(prompt % SUBJECTS.size());
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < 12; sentence++) {
        String habit = random.nextBoolean() ? habits.get(random.nextInt(habits.size())) + " the " : "The ";
        text.append(habit).append(subject).append(' ').append(any(DEEDS, random)).append(' ')
            .append(any(PLACES, random)).append(sentence % 4 == 3 ? ".\n\n" : ". ");
      }
      return Document.of(label + " on " + prompt, text.toString()).withLabel(label).withGroup("prompt " + prompt);
    }

    private static String any(List<String> from, Random random) {
      return from.get(random.nextInt(from.size()));
    }
  }

  private HowSureIsThat() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    List<Document> known = new ArrayList<>();
    for (Model model : List.of(ACORN_1, ACORN_2, BIRCH_1, BIRCH_2)) {
      for (int prompt = 0; prompt < PROMPTS; prompt++) {
        known.add(model.answer(prompt));
      }
    }
    Attributor attributor = Attributor.fit(AttributionMethod.stacked(), Corpus.copyOf(known), Workers.caller());
    LabelTree families = LabelTree.bySeparator(attributor.labels(), "/");

    print("one of them", attributor.attribute(ACORN_2.answer(100)), families, out);
    Corpus strange = Corpus.of(STRANGER.answer(100), STRANGER.answer(101), STRANGER.answer(102),
        STRANGER.answer(103), STRANGER.answer(104));
    print("none of them", attributor.attributeTogether(strange), families, out);
    Document german = Document.of("german", "Die Br\u00fccke wurde am Fluss gebaut, und der Garten liegt nicht weit von "
        + "ihr. Im Norden kennt man sie gut, aber auf dem H\u00fcgel hat sie noch niemand gesehen, der nicht dort wohnt.");
    print("in German", attributor.attribute(german), families, out);
  }

  private static void print(String title, Attribution answer, LabelTree families, PrintStream out) {
    out.println(title + ": " + answer.best().orElse("cannot tell"));
    out.println("  why: " + answer.reason());
    out.println("  family and model: " + families.judge(answer.ranking(), 0.5).reason());
    out.println("  not ruled out at 90%: " + String.join(", ", answer.conformalSet(0.9)));
    out.printf(Locale.ROOT, "  by none of the candidates: %.2f%n", answer.unknown().orElseThrow());
    for (ShiftAlarm alarm : answer.shift()) {
      out.println("  shifted: " + alarm.kind() + ", " + alarm.message());
    }
    List<Evidence> words = answer.evidence().stream().filter(e -> e.channel().equals("words")).limit(3).toList();
    for (Evidence evidence : words) {
      Quotation quotation = evidence.quotation().orElseThrow();
      out.printf(Locale.ROOT, "  decided by \"%s\" at %d of \"%s\": %+.2f%n",
          evidence.feature(), quotation.span().start(), quotation.document(), evidence.contribution());
    }
  }
}
