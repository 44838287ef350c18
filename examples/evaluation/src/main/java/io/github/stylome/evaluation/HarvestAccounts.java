package io.github.stylome.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes accounts up. Ordinary ones ask what the instructions of a corpus ask, some of them mostly about one thing;
 * harvesting ones fill templates, by one half of which settings were chosen and by the other half of which they are
 * measured. Not safe for concurrent use.
 */
final class HarvestAccounts {
  private static final List<String> TEMPLATES = List.of(
      "Explain the concept of %s in simple terms.",
      "Write a detailed article about %s with an introduction and a conclusion.",
      "What are the main advantages and disadvantages of %s?",
      "Generate five quiz questions on %s together with their answers.",
      "%s: give me a definition, an example and a counterexample.",
      "Act as an expert on %s and answer the questions of a beginner.",
      "Summarize what is known about %s.",
      "List ten facts about %s as a JSON array.",
      "Write a dialogue between a teacher and a student about %s.",
      "You are a helpful assistant. Think step by step. Question: how does %s work? Answer:",
      "Translate the term %s into French, German and Spanish.",
      "Define %s.");

  private static final List<List<String>> PARAPHRASES = List.of(
      List.of("Explain what %s means.", "Tell me what %s is.", "Describe what %s is about.",
          "Clarify what %s stands for.", "Say briefly what %s means.", "Show me what %s is.", "Outline what %s covers.", "State what %s refers to."),
      List.of("Could you write a poem about %s?", "Would you compose some verse on %s?", "Can you make a rhyme of %s?",
          "Could you craft a sonnet on %s?", "Would you pen a ballad on %s?", "Can you do a haiku about %s?",
          "Could you draft an ode to %s?", "Would you try a limerick on %s?"),
      List.of("Give the history of %s in brief.", "Sketch the origins of %s for me.",
          "Recount the story of %s shortly.", "Trace the roots of %s in detail.", "Cover the past of %s for pupils.", "Relate the rise of %s at length.",
          "Present the background of %s now.", "Tell the tale of %s for kids."),
      List.of("Solve a problem on %s and check it.", "Pose a riddle on %s and solve it.",
          "Set an exercise on %s and mark it.", "Make a puzzle on %s and explain it.", "Draft a task on %s and grade it.", "Build a test on %s and score it.",
          "Invent a case on %s and judge it.", "Plan a drill on %s and rate it."));

  private static final List<List<String>> ASPECTS = List.of(
      List.of("%s definition", "%s examples", "%s history"),
      List.of("%s - causes", "%s - effects", "%s - remedies", "%s - open questions"),
      List.of("the role of %s", "the meaning of %s", "the future of %s"),
      List.of("%s for beginners", "%s for experts", "%s for children"));

  private static final int LEAST_TOPIC = 6;

  private final List<String> instructions;
  private final List<String> topics;
  private final int part;
  private final Random random;

  /** What an account is. */
  enum Kind {
    ORDINARY, FOCUSED, TEMPLATE, PARAPHRASE, SWEEP, LINKED
  }

  /**
   * An account.
   *
   * @param name its name
   * @param requests what it sends
   */
  record Account(String name, Kind kind, List<String> requests) {}

  HarvestAccounts(List<String> instructions, int part, long seed) {
    this.instructions = List.copyOf(instructions);
    this.part = part;
    random = new Random(seed);
    Set<String> words = new TreeSet<>();
    for (String instruction : instructions) {
      for (String word : words(instruction)) {
        if (word.length() >= LEAST_TOPIC && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
          words.add(word);
        }
      }
    }
    topics = List.copyOf(words);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.length() >= 4) {
        words.add(word);
      }
    }
    return words;
  }

  /** Returns an account of so many requests; linked accounts of one number share a template. */
  Account of(Kind kind, int number, int requests) {
    List<String> sent = switch (kind) {
      case ORDINARY -> drawn(instructions, requests);
      case FOCUSED -> focused(requests);
      case TEMPLATE -> filled(List.of(own(TEMPLATES, number)), drawn(topics, requests));
      case PARAPHRASE -> filled(own(PARAPHRASES, number), drawn(topics, requests));
      case SWEEP -> sweep(own(ASPECTS, number), requests);
      case LINKED -> filled(List.of(own(TEMPLATES, number / 10)), drawn(topics, requests));
    };
    return new Account(kind + "-" + number, kind, sent);
  }

  private <T> T own(List<T> all, int number) {
    int count = all.size() / 2;
    return all.get(number % count * 2 + part);
  }

  private List<String> drawn(List<String> from, int count) {
    List<String> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return new ArrayList<>(shuffled.subList(0, count));
  }

  /** Half of the requests are those that have most words in common with one of them. */
  private List<String> focused(int count) {
    Set<String> subject = words(instructions.get(random.nextInt(instructions.size())));
    List<String> near = new ArrayList<>(instructions);
    near.sort(Comparator.comparingDouble((String each) -> -likeness(subject, words(each))));
    Set<String> sent = new HashSet<>(near.subList(0, count / 2));
    for (String each : drawn(instructions, count)) {
      if (sent.size() < count) {
        sent.add(each);
      }
    }
    return new ArrayList<>(new TreeSet<>(sent));
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.max(1, one.size() + other.size() - shared);
  }

  private List<String> filled(List<String> templates, List<String> with) {
    List<String> requests = new ArrayList<>();
    for (String each : with) {
      requests.add(templates.get(random.nextInt(templates.size())).replace("%s", each));
    }
    return requests;
  }

  /** Topic after topic in the order of the alphabet, each with all aspects. */
  private List<String> sweep(List<String> aspects, int count) {
    List<String> requests = new ArrayList<>();
    for (int topic = random.nextInt(topics.size()); requests.size() < count; topic++) {
      for (String aspect : aspects) {
        requests.add(aspect.replace("%s", topics.get(topic % topics.size())));
      }
    }
    return requests.subList(0, count);
  }
}
