package io.github.stylome.verification;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Draws pairs of texts of which the truth is known. Every author is as likely, and of an author every work, so that no
 * prolific one decides.
 */
public final class PairDraw {
  private static final int TRIES = 50;

  private PairDraw() {}

  /**
   * Returns pairs by one author and pairs by two, in turn as long as there are both; of either kind no more than asked
   * for, and fewer if few are there. No pair comes twice. Two texts of one author are never of one work, whose names
   * and subject would tell them.
   *
   * @param texts with the author as label and the work as group; a text without a group is a work
   * @param each how many of either kind
   * @param seed decides what is drawn
   * @throws IllegalArgumentException if no author has two works, or there is one author only
   */
  public static List<TextPair> draw(Corpus texts, int each, long seed) {
    return draw(texts, text -> text.group().orElse(text.id()), each, seed);
  }

  /**
   * Returns pairs as {@link #draw} does, but of any two texts: those of one author may be of one work, which is easier
   * to tell. Of an author every text is as likely.
   *
   * @throws IllegalArgumentException if no author has two texts, or there is one author only
   */
  public static List<TextPair> drawAny(Corpus texts, int each, long seed) {
    return draw(texts, Document::id, each, seed);
  }

  private static List<TextPair> draw(Corpus texts, Function<Document, String> work, int each, long seed) {
    Map<String, Map<String, List<Document>>> authors = new TreeMap<>();
    for (Document text : texts) {
      String author = text.label().orElseThrow(
          () -> new IllegalArgumentException("the text " + text.id() + " has no author as label"));
      authors.computeIfAbsent(author, key -> new TreeMap<>())
          .computeIfAbsent(work.apply(text), key -> new ArrayList<>())
          .add(text);
    }
    List<List<List<Document>>> works = new ArrayList<>();
    authors.values().forEach(byWork -> works.add(List.copyOf(byWork.values())));
    List<List<List<Document>>> several = works.stream().filter(own -> own.size() > 1).toList();
    if (several.isEmpty() || works.size() < 2) {
      throw new IllegalArgumentException("pairs need two authors, and one of them two works; of " + works.size()
          + " authors " + several.size() + " have two");
    }
    SplitMix64 random = SplitMix64.of(seed, "pairs");
    Map<Boolean, List<TextPair>> drawn = new HashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
    Set<Set<String>> seen = new HashSet<>();
    for (int attempt = 0; attempt < TRIES * each; attempt++) {
      boolean same = attempt % 2 == 0;
      TextPair pair = same ? sameAuthor(several, random) : twoAuthors(works, random);
      List<TextPair> kind = drawn.getOrDefault(same, List.of());
      if (kind.size() < each && seen.add(Set.of(pair.questioned().id(), pair.known().id()))) {
        kind.add(pair);
      }
    }
    return inTurn(drawn.getOrDefault(true, List.of()), drawn.getOrDefault(false, List.of()));
  }

  private static TextPair sameAuthor(List<List<List<Document>>> authors, SplitMix64 random) {
    List<List<Document>> works = any(authors, random);
    int one = random.below(works.size());
    int other = (one + 1 + random.below(works.size() - 1)) % works.size();
    return new TextPair(any(works.get(one), random), any(works.get(other), random));
  }

  private static TextPair twoAuthors(List<List<List<Document>>> authors, SplitMix64 random) {
    int one = random.below(authors.size());
    int other = (one + 1 + random.below(authors.size() - 1)) % authors.size();
    return new TextPair(
        any(any(authors.get(one), random), random), any(any(authors.get(other), random), random));
  }

  private static <T> T any(List<T> items, SplitMix64 random) {
    return items.get(random.below(items.size()));
  }

  private static List<TextPair> inTurn(List<TextPair> same, List<TextPair> different) {
    List<TextPair> all = new ArrayList<>();
    for (int i = 0; i < Math.max(same.size(), different.size()); i++) {
      all.addAll(same.subList(Math.min(i, same.size()), Math.min(i + 1, same.size())));
      all.addAll(different.subList(Math.min(i, different.size()), Math.min(i + 1, different.size())));
    }
    return all;
  }
}
