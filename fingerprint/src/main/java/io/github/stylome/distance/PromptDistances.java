package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Distances between labels from their texts, by one channel or more, and from resamples of the prompts: these are drawn
 * with replacement, the same for all channels, those that only one label has by themselves. Each channel is divided by
 * its mean distance of residents by all texts, and the distance of two labels is the mean over the channels. By one
 * channel it is that of the channel.
 *
 * <p>Where every two labels share prompts, all channels but {@link PromptChannel#ALLELES} compare answers to the same
 * prompt: one less the mean cosine of the two, seen from the mean of the others' answers to it. Where not, they compare
 * profiles, by Cosine Delta. Cosine distances are half the squared distances of vectors of unit length, and so add up
 * along a tree on which features drift at random: what trees ask of distances. Felsenstein, "Maximum-likelihood
 * estimation of evolutionary trees from continuous characters", American Journal of Human Genetics 25, 1973.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PromptDistances implements ResampledDistances {
  /** How texts are compared. */
  public enum Pairing {
    /** Prompt by prompt if every two labels share {@link PromptDistances#ENOUGH} prompts, by profiles if not. */
    AUTO,
    /** Prompt by prompt. */
    PROMPTS,
    /** By profiles. */
    PROFILES
  }

  /** From so many shared prompts on, {@link Pairing#AUTO} compares prompt by prompt. */
  public static final int ENOUGH = 5;

  private final PromptTable table;
  private final ImmutableList<PromptChannel> channels;
  private final Pairing pairing;
  private final long seed;
  private final ImmutableList<WeightedDistances> measured;
  private final double[] scales;
  private final LabelDistances all;

  private PromptDistances(PromptTable table, List<PromptChannel> channels, Pairing pairing, long seed,
      List<WeightedDistances> measured) {
    this.table = table;
    this.channels = ImmutableList.copyOf(channels);
    this.pairing = pairing;
    this.seed = seed;
    this.measured = ImmutableList.copyOf(measured);
    int[] once = new int[table.prompts()];
    Arrays.fill(once, 1);
    scales = new double[channels.size()];
    for (int c = 0; c < scales.length; c++) {
      double mean = channels.size() == 1 ? 1 : meanOfResidents(measured.get(c).distances(once));
      scales[c] = mean > 0 ? 1 / mean : 1;
    }
    all = distances(once);
  }

  /**
   * Reads texts. O(length) time for each channel; memory for the cosines of all pairs and prompts, or for the counts of
   * all texts.
   *
   * @param channels at least one, without repetition
   * @param seed of the resamples
   * @throws IllegalArgumentException if there is no channel, one is there twice, or labels are to be compared prompt by
   *     prompt that share none; the message names them
   */
  public static PromptDistances of(
      PromptTable table, List<PromptChannel> channels, Pairing pairing, long seed, Workers workers) {
    Preconditions.checkArgument(!channels.isEmpty(), "there is no channel to compare labels by");
    Preconditions.checkArgument(
        channels.stream().distinct().count() == channels.size(), "a channel is there twice: %s", channels);
    Pairing chosen = pairing == Pairing.AUTO ? choose(table) : pairing;
    List<WeightedDistances> measured =
        channels.stream().map(channel -> measure(table, channel, chosen, workers)).toList();
    return new PromptDistances(table, channels, chosen, seed, measured);
  }

  private static Pairing choose(PromptTable table) {
    for (int i = 0; i < table.labels().size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean guests = j >= table.residents(); // two guests are not compared
        if (!guests && table.shared(i, j) < ENOUGH) {
          return Pairing.PROFILES;
        }
      }
    }
    return Pairing.PROMPTS;
  }

  private static WeightedDistances measure(
      PromptTable table, PromptChannel channel, Pairing pairing, Workers workers) {
    FeatureSpec spec = channel.spec(table, workers);
    if (channel == PromptChannel.ALLELES) {
      return AlleleDistances.of(table, spec, workers);
    }
    return pairing == Pairing.PROMPTS
        ? PairedDistances.of(table, spec, workers)
        : ProfileDistances.of(table, spec, workers);
  }

  private double meanOfResidents(double[] distances) {
    int size = table.labels().size();
    double sum = 0;
    for (int i = 0; i < table.residents(); i++) {
      for (int j = 0; j < i; j++) {
        sum += distances[i * size + j];
      }
    }
    return sum / (table.residents() * (table.residents() - 1) / 2.0);
  }

  private LabelDistances distances(int[] multiplicities) {
    int size = table.labels().size();
    double[][] sums = new double[size][size];
    for (int c = 0; c < scales.length; c++) {
      double[] own = measured.get(c).distances(multiplicities);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          sums[i][j] += scales[c] * own[i * size + j] / scales.length;
        }
      }
    }
    return LabelDistances.of(table.labels(), sums);
  }

  /** Returns the channels, unmodifiable. */
  public List<PromptChannel> channels() {
    return channels;
  }

  /** Returns how texts are compared, never {@link Pairing#AUTO}. */
  public Pairing pairing() {
    return pairing;
  }

  /** Returns the seed of the resamples. */
  public long seed() {
    return seed;
  }

  @Override
  public List<String> labels() {
    return table.labels();
  }

  @Override
  public LabelDistances all() {
    return all;
  }

  @Override
  public LabelDistances resample(int round) {
    Preconditions.checkArgument(round >= 0, "there is no round %s", round);
    return distances(table.draw(seed, round));
  }
}
