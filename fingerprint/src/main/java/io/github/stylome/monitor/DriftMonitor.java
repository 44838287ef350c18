package io.github.stylome.monitor;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

/**
 * Tests, text after text, whether an endpoint is still the model it was: an anytime-valid sequential two-sample test.
 * Its answer may be looked at after every text, and the probability that there is ever an alarm while nothing changes
 * is at most {@link DriftSettings#alpha}.
 *
 * <p>That holds exactly, with any reference, as long as texts of the stream and of the reference are exchangeable while
 * nothing changes. Where texts are compared by {@linkplain PromptMatching#SAME the same prompt}, that is asked of the
 * answers to each prompt alone; {@linkplain PromptMatching#ANY otherwise} the prompts, too, must be as if drawn from one
 * mix in random order. Some texts of the reference are learnt from. The others are compared with those of the stream,
 * each once. The test is by {@linkplain DriftReport#eValue betting}: on which text of such a group is the new one. When
 * few texts are left, half of the texts of the stream are kept for later ones to be compared with, so that the test
 * never ends; a change that was there before the first text of the stream therefore shows within about as many texts as
 * the reference has, or not at all.
 *
 * <p>Shekhar and Ramdas, "Nonparametric Two-Sample Testing by Betting", IEEE Transactions on Information Theory 70(2),
 * 2024; Podkopaev and Ramdas, "Sequential Predictive Two-Sample and Independence Testing", NeurIPS 2023.
 *
 * <p>Memory is bounded by the reference, of which at most 4,096 texts are used, and by at most 64 other models; it does
 * not grow with the stream. Only the first 32,768 chars of a text are read, and its length. Not safe for concurrent
 * use.
 */
public final class DriftMonitor {
  /** How many texts the reference must have: with fewer, nothing is compared and the answer is "cannot tell". */
  public static final int LEAST_REFERENCE = 20;

  private static final int MOST_REFERENCE = 4096;
  private static final int MOST_LEARNT = 128;
  private static final int MOST_BEFORE = 144;
  private static final int MOST_RECENT = 96;
  private static final int MOST_OTHERS = 64;
  private static final int LEAST_OF_OTHER = 5;
  /** Learning takes long when much is known, and changes little then: it waits for an eighth more, or for 8 texts. */
  private static final int LEARNT_ANEW = 8;

  private final DriftSettings settings;
  private final int referenceTexts;
  private final StyleReader reader;
  private final PromptMatching prompts;
  private final Reserve reserve;
  private final Bettors bettors;
  private final Bets bets;
  private final Samples samples;
  private final ChangePoint change = new ChangePoint();
  private final Repeats repeats = new Repeats();
  private long texts;
  private long empty;
  private long compared;
  private long nextLearning = 1;
  private double mostLogWealth;
  private long alarm = -1;
  private long alarmChange = -1;
  private List<DriftFeature> features = List.of();

  private DriftMonitor(List<Document> reference, List<List<Document>> others, DriftSettings settings) {
    this.settings = settings;
    referenceTexts = reference.size();
    List<Document> shuffled = new ArrayList<>(reference);
    shuffled.sort(Comparator.comparing(Document::id).thenComparing(Document::text));
    Collections.shuffle(shuffled, new Random(settings.seed()));
    int used = Math.min(MOST_REFERENCE, shuffled.size());
    int learnt = Math.min(MOST_LEARNT, used / 3);
    reader = new StyleReader(shuffled.subList(0, learnt));
    List<StyleVector> learntTexts = reader.readAll(shuffled.subList(0, learnt));
    Centre centre = new Centre(learntTexts);
    samples = new Samples(centre, MOST_BEFORE, MOST_RECENT);
    learntTexts.forEach(samples::addBefore);
    prompts = settings.prompts().resolve(learntTexts);
    reserve = new Reserve(reader.readAll(shuffled.subList(learnt, used)), prompts, settings.seed());
    bettors = new Bettors(centre, learntTexts, others.stream().map(reader::readAll).toList());
    bets = new Bets(bettors.weights());
  }

  /**
   * Returns a test of a stream against a reference.
   *
   * @param reference texts of the endpoint as it was; their groups are the prompts that they answer
   * @param others texts of other models, by label, in which the test looks up what tells models apart: with the right
   *     ones it needs fewer texts. May be empty; labels of fewer than 5 texts, and all after the first 64 in their
   *     order, are left out
   * @throws IllegalArgumentException if there are fewer than {@value #LEAST_REFERENCE} reference texts, or one of the
   *     others has no label
   */
  public static DriftMonitor of(Collection<Document> reference, Collection<Document> others, DriftSettings settings) {
    requireNonNull(settings, "settings");
    Preconditions.checkArgument(reference.size() >= LEAST_REFERENCE,
        "%s texts of the reference; at least %s are needed", reference.size(), LEAST_REFERENCE);
    Map<String, List<Document>> byLabel = new TreeMap<>();
    for (Document other : others) {
      String label = other.label().orElseThrow(
          () -> new IllegalArgumentException("the text \"" + other.id() + "\" of another model has no label"));
      List<Document> own = byLabel.computeIfAbsent(label, each -> new ArrayList<>());
      if (own.size() < MOST_LEARNT) {
        own.add(other);
      }
    }
    byLabel.values().removeIf(own -> own.size() < LEAST_OF_OTHER);
    List<List<Document>> kept = byLabel.values().stream().limit(MOST_OTHERS).toList();
    return new DriftMonitor(List.copyOf(reference), kept, settings);
  }

  /**
   * Takes the next text of the stream, an empty one too. O(length) time, and now and then what learning takes, which is
   * bounded.
   */
  public void add(Document text) {
    texts++;
    if (text.text().isBlank()) {
      empty++;
    } else {
      repeats.add(text.text(), StyleReader.MOST_CHARS);
    }
    StyleVector vector = reader.read(text);
    List<StyleVector> partners = reserve.meet(vector);
    if (partners.isEmpty()) {
      return;
    }
    List<StyleVector> group = new ArrayList<>();
    group.add(vector);
    group.addAll(partners);
    double gain = bets.take(bettors.factors(group));
    change.add(texts, gain);
    mostLogWealth = Math.max(mostLogWealth, bets.logWealth());
    remember(group);
    if (alarm < 0 && bets.logWealth() >= -StrictMath.log(settings.alpha())) {
      alarm = texts;
      alarmChange = change.start();
      features = DriftFeature.strongest(samples.before(), samples.stream());
    }
  }

  private void remember(List<StyleVector> group) {
    samples.addStream(group.get(0));
    group.subList(1, group.size()).forEach(samples::addBefore);
    if (++compared >= nextLearning) {
      bettors.learn(samples);
      nextLearning = compared + Math.max(1, Math.min(LEARNT_ANEW, compared / LEARNT_ANEW));
    }
  }

  /** Returns what the test says after the texts so far. */
  public DriftReport report() {
    return new DriftReport(settings, referenceTexts, texts, compared, repeats.count(), empty, prompts,
        bets.logWealth(), mostLogWealth, alarm < 0 ? OptionalLong.empty() : OptionalLong.of(alarm),
        alarm < 0 ? OptionalLong.empty() : OptionalLong.of(alarmChange), features);
  }
}
