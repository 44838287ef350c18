package io.github.stylome.composition;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.AutomaticMethod;
import io.github.stylome.verdict.ScoredText;
import io.github.stylome.verdict.StackedMethod;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says what a corpus is made of: what share of it is by each source of the references, and by none of them.
 *
 * <p>An {@link Attributor} learns the sources. How it sees texts that it has not learnt from is seen with references
 * whose prompts or works were held out, and how it sees strangers with references whose source was left out as well.
 * Every text of a corpus is one of some tens of kinds; the shares are those that make the counts of kinds most likely.
 * The idea to count sources in a corpus rather than to judge its texts is that of Liang et al., "Monitoring AI-Modified
 * Content at Scale", ICML 2024. Whether the texts that look like a source are by it is asked of all of them together: a
 * stranger that is counted as the known source it is most like has other habits than that one.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Composer {
  private final Attributor attributor;
  private final ImmutableList<String> sources;
  private final SourceFeatures features;
  private final SourceClassifier classifier;
  private final Cells cells;
  private final ReferenceCounts counts;
  private final StyleMeasure measure;
  private final StyleReferences styles;
  private final Optional<HumanTexts> human;
  private final ComposerOptions options;
  private final ImmutableList<SeenText> seen;

  private Composer(
      Attributor attributor,
      List<String> sources,
      List<SeenText> seen,
      StyleMeasure measure,
      ComposerOptions options) {
    this.attributor = attributor;
    this.sources = ImmutableList.copyOf(sources);
    this.measure = measure;
    this.options = options;
    this.seen = ImmutableList.copyOf(seen);
    features = new SourceFeatures(sources);
    List<SourceClassifier.Example> examples = seen.stream()
        .map(text -> new SourceClassifier.Example(
            features.of(text.labels(), text.scores()), text.isStranger() ? sources.size() : text.source()))
        .toList();
    classifier = SourceClassifier.fit(examples, sources.size() + 1);
    List<double[]> probabilities = heldOut(seen, examples);
    cells = Cells.of(probabilities, sources.size() + 1);
    int[] cellOf = probabilities.stream().mapToInt(cells::cell).toArray();
    counts = ReferenceCounts.of(seen, cellOf, sources.size(), cells.count());
    int[] lookOf = Arrays.stream(cellOf).map(Cells::look).toArray();
    styles = StyleReferences.of(seen, lookOf, sources.size(), sources.size() + 1);
    int people = sources.indexOf(options.source(options.human()));
    human = people < 0 ? Optional.empty() : Optional.of(HumanTexts.of(people, seen, probabilities));
  }

  /**
   * Learns from references.
   *
   * @param references texts with labels; those in which nothing can be measured are left out
   * @throws IllegalArgumentException if a text has no label, there are fewer than two sources, one is called {@link
   *     Composition#NONE}, or all texts of a source are of one prompt or work: then none can be held out
   */
  public static Composer fit(Corpus references, ComposerOptions options, Workers workers) {
    for (Document text : references) {
      Preconditions.checkArgument(text.label().isPresent(), "the text \"%s\" has no label", text.id());
    }
    List<Document> texts = references.stream()
        .filter(text -> options.method().canMeasure(text.text()))
        .map(text -> text.withLabel(options.source(text.label().orElseThrow())))
        .toList();
    List<String> sources = texts.stream().map(text -> text.label().orElseThrow()).distinct().sorted().toList();
    Preconditions.checkArgument(
        sources.size() >= 2, "references of two sources or more are needed; these %s texts have %s",
        texts.size(), sources);
    Preconditions.checkArgument(
        !sources.contains(Composition.NONE), "a source must not be called \"%s\"", Composition.NONE);
    Corpus corpus = Corpus.copyOf(texts);
    AttributionMethod method = method(options, corpus);
    List<String> strangers =
        sources.stream().filter(source -> !source.equals(options.source(options.human()))).toList();
    StyleMeasure measure = StyleMeasure.of(texts);
    List<SeenText> seen = new HeldOutReferences(method, texts, sources, measure, workers).see(strangers);
    for (int s = 0; s < sources.size(); s++) {
      int source = s;
      Preconditions.checkArgument(seen.stream().anyMatch(text -> text.source() == source && !text.isStranger()),
          "no reference of \"%s\" can be held out: texts of two prompts or works are needed", sources.get(s));
    }
    return new Composer(Attributor.fit(method, corpus, workers), sources, seen, measure, options);
  }

  /** Returns how sources are told apart: without densities, which know the labels alone and no stranger. */
  private static AttributionMethod method(ComposerOptions options, Corpus corpus) {
    AttributionMethod method = options.method() instanceof AutomaticMethod automatic
        ? automatic.choose(corpus).method()
        : options.method();
    return method instanceof StackedMethod stacked ? stacked.withoutDensities() : method;
  }

  /**
   * Returns a composer that was fitted before and whose parts were kept. It judges and counts as that one did, to the
   * bit.
   *
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static Composer of(LearntSources learnt) {
    StyleMeasure measure = StyleMeasure.of(learnt.words(), learnt.characters());
    return new Composer(learnt.attributor(), learnt.sources(), learnt.texts(), measure, learnt.options());
  }

  /** Returns what was learnt, to keep it. */
  public LearntSources learnt() {
    return new LearntSources(attributor, sources, seen, measure.words(), measure.characters(),
        options.source(options.human()), options.seed());
  }

  /** Returns what classifiers make of examples that they have not learnt from. */
  private List<double[]> heldOut(List<SeenText> seen, List<SourceClassifier.Example> examples) {
    int[] foldOf = seen.stream().mapToInt(SeenText::fold).toArray();
    List<Optional<SourceClassifier>> classifiers = IntStream.range(0, SeenText.FOLDS)
        .mapToObj(fold -> IntStream.range(0, foldOf.length)
            .filter(i -> foldOf[i] != fold)
            .mapToObj(examples::get)
            .toList())
        .map(own -> own.isEmpty()
            ? Optional.<SourceClassifier>empty()
            : Optional.of(SourceClassifier.fit(own, sources.size() + 1)))
        .toList();
    return IntStream.range(0, foldOf.length)
        .mapToObj(i -> classifiers.get(foldOf[i]).orElse(classifier).probabilities(examples.get(i).features()))
        .toList();
  }

  /** Returns the sources of the references, in ascending order. */
  public List<String> sources() {
    return sources;
  }

  /** Returns how texts are read. */
  public ComposerOptions options() {
    return options;
  }

  /** Returns how the sources are told apart; never {@link AttributionMethod#auto}. */
  public AttributionMethod method() {
    return attributor.method();
  }

  /** Judges texts, in their order. */
  public List<JudgedText> judge(List<Document> texts, Workers workers) {
    List<Optional<ScoredText>> scores = ScoredText.of(attributor, texts, workers);
    List<int[]> measured = workers.map(texts, measure::measure);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> scores.get(i).map(own -> judged(own, measured.get(i))).orElse(JudgedText.NOTHING))
        .toList();
  }

  private JudgedText judged(ScoredText text, int[] style) {
    double[] probabilities = classifier.probabilities(features.of(attributor.labels(), text.scores()));
    ImmutableList.Builder<Double> boxed = ImmutableList.builder();
    for (double probability : probabilities) {
      boxed.add(probability);
    }
    return new JudgedText(
        boxed.build(), text.rarity(), cells.cell(probabilities), Collections.unmodifiableList(Ints.asList(style)));
  }

  /** Returns a tally of no text yet. */
  public Tally tally() {
    return new Tally(cells.count(), sources.size() + 1, measure.size());
  }

  /**
   * Returns a tally that another process counted.
   *
   * @param bytes from {@link Tally#toBytes}
   * @throws IllegalArgumentException if they are not those of a tally of this composer, as far as that shows
   */
  public Tally tally(byte[] bytes) {
    Tally tally = tally();
    tally.restore(bytes);
    return tally;
  }

  /** Returns what the texts of a tally are made of. Does not depend on the order in which they were counted. */
  public Composition compose(Tally tally) {
    long measured = tally.measured();
    List<String> names = ImmutableList.<String>builder().addAll(sources).add(Composition.NONE).build();
    List<SourceShare> shares = measured == 0
        ? ImmutableList.of()
        : new ShareEstimator(tally, counts, styles, options.seed()).shares(names);
    return new Composition(tally.texts(), measured, shares, counts.strangers(), options.seed());
  }

  /**
   * Returns what share of a corpus the known machines wrote, all together; empty if no reference is by people, or nothing of
   * the corpus could be measured. What is by none of the known may be by machines or by people of another kind: the
   * interval goes from what the known machines have at least to what they and none of the known have at most.
   *
   * @throws IllegalArgumentException if the corpus has other sources
   */
  public Optional<SourceShare> machines(Composition corpus) {
    int people = sources.indexOf(options.source(options.human()));
    if (people < 0 || corpus.shares().isEmpty()) {
      return Optional.empty();
    }
    Preconditions.checkArgument(corpus.shares().size() == sources.size() + 1, "%s shares for %s sources",
        corpus.shares().size(), sources.size());
    double share = 0;
    double lower = 0; // of a sum, no more than the sum
    for (int s = 0; s < sources.size(); s++) {
      share += s == people ? 0 : corpus.shares().get(s).share();
      lower += s == people ? 0 : corpus.shares().get(s).lower();
    }
    double inRange = Math.min(1, share); // sums are not exact
    return Optional.of(new SourceShare("machines", inRange, Math.min(inRange, lower),
        Math.max(inRange, 1 - corpus.shares().get(people).lower())));
  }

  /**
   * Returns what drops texts by machines and at most a share of those by people.
   *
   * @param rate the greatest share of texts by people that may be dropped, in (0, 1)
   * @throws IllegalArgumentException if the rate is out of range, no reference is by people, or there are too few of
   *     them to promise the rate
   */
  public HumanScreen screen(double rate) {
    return HumanScreen.of(human.orElseThrow(() -> new IllegalArgumentException(
        "no reference is by people: none has the label \"" + options.human() + "\"")), rate);
  }

  @Override
  public String toString() {
    return "Composer[" + sources.size() + " sources, " + attributor.method().name() + "]";
  }
}
