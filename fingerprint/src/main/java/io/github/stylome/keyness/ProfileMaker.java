package io.github.stylome.keyness;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes the profile of one label after another out of the counts of all texts.
 *
 * <p>Immutable and safe to share between threads.
 */
final class ProfileMaker {
  /**
   * Occurrences in a million words that both rates are raised by before their ratio is ranked: with few, rare terms
   * come first and another list from other prompts; with many, function words. Kilgarriff, "Simple Maths for Keywords",
   * Corpus Linguistics 2009.
   */
  private static final double RAISED_BY = 2000;

  /** How often the target must have a term: the rate of a rarer one is another in every half of the prompts. */
  private static final int LEAST_COUNT = 40;

  /** In a small target, one in so many words is enough. */
  private static final int WORDS_A_COUNT = 500;

  private static final double MILLION = 1e6;

  private final Lexicon lexicon;
  private final Names names;
  private final TermTrie trie;
  private final TextCollection reference;
  private final BlockCounts all;
  private final TextCollection people;
  private final BlockCounts human;
  private final long[] totals; // of each term in the reference, excluded texts included
  private final long[] humanTotals;
  private final int top;

  ProfileMaker(Lexicon lexicon, TermTrie trie, TextCollection reference, BlockCounts all, TextCollection people,
      BlockCounts human, int top) {
    this.lexicon = lexicon;
    this.names = new Names(lexicon);
    this.trie = trie;
    this.reference = reference;
    this.all = all;
    this.people = people;
    this.human = human;
    totals = all.totals(trie.size());
    humanTotals = human.totals(trie.size());
    this.top = top;
  }

  /**
   * Makes a profile.
   *
   * @param candidates the terms of the trie that stand in enough of the label's blocks
   */
  SlopProfile make(LabelTexts texts, int[] candidates) {
    return new Making(texts, candidates).profile();
  }

  /** The way to one profile. */
  private final class Making {
    private final LabelTexts texts;
    private final int[] terms;
    private final BlockCounts own;
    private final BlockCounts excluded;
    private final TermSpread spread;
    private final Contrast contrast;
    private final long[] excludedTotals;
    private final BlockCounts excludedHuman;
    private final long[] excludedHumanTotals;
    private final Optional<Contrast> humanContrast;
    private final double[] q;
    private final double[] scores;

    Making(LabelTexts texts, int[] candidates) {
      this.texts = texts;
      own = BlockCounts.of(texts.own(), trie, Workers.caller());
      terms = oftenEnough(inEnoughWorks(candidates));
      spread = TermSpread.of(terms, trie.size(), own);
      excluded = BlockCounts.of(texts.excluded(), trie, Workers.caller());
      excludedTotals = excluded.totals(trie.size());
      excludedHuman = BlockCounts.of(texts.excludedHuman(), trie, Workers.caller());
      excludedHumanTotals = excludedHuman.totals(trie.size());
      contrast = Contrast.of(terms, trie.size(), own, all, excluded);
      humanContrast = people.texts().isEmpty()
          ? Optional.empty()
          : Optional.of(Contrast.of(terms, trie.size(), own, human, excludedHuman));
      q = contrast.qValues();
      scores = IntStream.range(0, terms.length).mapToDouble(i -> contrast.score(i, RAISED_BY)).toArray();
    }

    private int[] oftenEnough(int[] candidates) {
      long[] counts = own.totals(trie.size());
      long least = Math.min(LEAST_COUNT, own.words() / WORDS_A_COUNT);
      return IntStream.of(candidates).filter(term -> counts[term] >= least).toArray();
    }

    /** A term of one novel alone is its subject, however many of its pieces it stands in. */
    private int[] inEnoughWorks(int[] candidates) {
      int works = texts.works();
      if (works == texts.own().size() || works == 1) {
        return candidates;
      }
      BlockCounts byWork = BlockCounts.of(
          BlockCounts.sorted(texts.own().stream()
              .map(text -> new ReadText(text.label(), text.work(), text.work(), text.words())).toList()),
          trie, Workers.caller());
      TermSpread spread = TermSpread.of(candidates, trie.size(), byWork);
      int least = texts.leastWorks();
      return IntStream.range(0, candidates.length)
          .filter(i -> spread.blocks(i) >= least)
          .map(i -> candidates[i]).toArray();
    }

    SlopProfile profile() {
      List<Nesting.Term> common = new ArrayList<>();
      List<Nesting.Term> withNames = new ArrayList<>();
      for (int i : ranked()) {
        int[] words = trie.term(terms[i]);
        (names.anyIn(words) ? withNames : common)
            .add(new Nesting.Term(i, words, spread.count(i), contrast.logOdds(i)));
      }
      List<Nesting.Term> listed = listed(common);
      List<KeyTerm> entries = keyTerms(listed);
      return new SlopProfile(texts.label(), texts.works(), own.words(), own.blocks().size(),
          texts.leastBlocks(), contrast.paired(), contrast.blocks(),
          contrast.referenceBlocks(), reference.works() - works(texts.excluded()), all.words() - excluded.words(),
          human.words() - excludedHuman.words(), entries, keyTerms(listed(withNames)), names.unknown(),
          scale(listed, entries), logOdds());
    }

    private List<Integer> ranked() {
      return IntStream.range(0, terms.length)
          .filter(i -> contrast.logOdds(i) > 0 && scores[i] > 0)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> -scores[i])
              .thenComparing(i -> lexicon.join(trie.term(terms[i]))))
          .toList();
    }

    private List<Nesting.Term> listed(List<Nesting.Term> ranked) {
      return Nesting.withoutRepetition(ranked, trie).stream().limit(top).toList();
    }

    private List<KeyTerm> keyTerms(List<Nesting.Term> listed) {
      return listed.stream().map(this::keyTerm).toList();
    }

    private KeyTerm keyTerm(Nesting.Term term) {
      int i = term.index();
      return new KeyTerm(lexicon.join(term.words()), TermKind.ofLength(term.words().length), spread.count(i),
          spread.count(i) * MILLION / own.words(), referenceRate(i), contrast.lift(i),
          contrast.liftInterval(i), contrast.logOdds(i), contrast.interval(i), contrast.deviate(i), q[i], scores[i],
          spread.blocks(i), spread.deviation(i), humanContrast.map(people -> humanRate(people, i)));
    }

    private double referenceRate(int i) {
      return (totals[terms[i]] - excludedTotals[terms[i]]) * MILLION / (all.words() - excluded.words());
    }

    private HumanRate humanRate(Contrast people, int i) {
      double rate = (humanTotals[terms[i]] - excludedHumanTotals[terms[i]]) * MILLION
          / (human.words() - excludedHuman.words());
      return new HumanRate(rate, people.lift(i), people.liftInterval(i));
    }

    private Map<String, Double> logOdds() {
      Map<String, Double> logOdds = new TreeMap<>();
      for (int i = 0; i < terms.length; i++) {
        logOdds.put(lexicon.join(trie.term(terms[i])), contrast.logOdds(i));
      }
      return logOdds;
    }

    private Optional<IndexScale> scale(List<Nesting.Term> listed, List<KeyTerm> entries) {
      List<int[]> counting = IntStream.range(0, entries.size())
          .filter(i -> SlopProfile.countsForIndex(entries.get(i)))
          .mapToObj(i -> listed.get(i).words()).toList();
      if (counting.isEmpty()) {
        return Optional.empty();
      }
      ScaleMaker scale = new ScaleMaker(new TermMatcher(counting));
      return Optional.of(scale.of(texts.own(), without(reference, texts.excluded()),
          without(people, texts.excludedHuman())));
    }
  }

  private static List<ReadText> without(TextCollection texts, List<ReadText> excluded) {
    return excluded.isEmpty()
        ? texts.texts()
        : texts.texts().stream().filter(text -> !text.label().equals(excluded.get(0).label())).toList();
  }

  private static int works(List<ReadText> texts) {
    return (int) texts.stream().mapToInt(ReadText::work).distinct().count();
  }
}
