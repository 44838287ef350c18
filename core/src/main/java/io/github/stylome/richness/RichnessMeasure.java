package io.github.stylome.richness;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A measure of how varied the words of a text are. N is the number of its words, V of its types, Vi of the types that
 * occur i times. What each is worth at which length is measured in {@code docs/richness.md}.
 */
public enum RichnessMeasure {
  /** The type-token ratio V/N, in (0, 1]. */
  TYPE_TOKEN_RATIO("ttr", false, 0, 1) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      return (double) spectrum.types() / spectrum.tokens();
    }
  },
  /** The moving-average type-token ratio of Covington and McFall (2010), in (0, 1]. */
  MATTR("mattr", true, 0, 1),
  /** The measure of textual lexical diversity of McCarthy and Jarvis (2010), in words, greater than 1. */
  MTLD("mtld", true, 1, Double.POSITIVE_INFINITY),
  /**
   * HD-D of McCarthy and Jarvis, "vocd: A theoretical and empirical evaluation", Language Testing 24(4), 2007: the
   * type-token ratio that 42 words drawn from the text without replacement have on average, by the hypergeometric
   * distribution, in (0, 1].
   */
  HD_D("hd-d", false, 0, 1) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      return spectrum.tokens() < DRAWS
          ? Double.NaN
          : spectrum.sum(frequency -> 1 - absent(spectrum.tokens(), frequency)) / DRAWS;
    }
  },
  /**
   * Yule's K, 10,000 times the sum of i² Vi less N, by N²: Yule, "The Statistical Study of Literary Vocabulary", 1944.
   * 0 if no word occurs twice, the greater the more words are repeated, below 10,000.
   */
  YULE_K("yule-k", false, 0, 10_000) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      double n = spectrum.tokens();
      return 10_000 * spectrum.sum(frequency -> frequency * (frequency - 1.0)) / (n * n);
    }
  },
  /**
   * Simpson's D, the chance that two words drawn without replacement are the same: Simpson, "Measurement of Diversity",
   * Nature 163, 1949. In [0, 1].
   */
  SIMPSON_D("simpson-d", false, 0, 1) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      double n = spectrum.tokens();
      return spectrum.sum(frequency -> frequency * (frequency - 1.0)) / (n * (n - 1));
    }
  },
  /**
   * Honoré's R, 100 ln N / (1 - V1/V): Honoré, "Some Simple Measures of Richness of Vocabulary", ALLC Bulletin 7, 1979.
   * At least 0, and not defined where every word occurs once.
   */
  HONORE_R("honore-r", false, 0, Double.POSITIVE_INFINITY) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      double others = 1 - (double) spectrum.typesOccurring(1) / spectrum.types();
      return 100 * StrictMath.log((double) spectrum.tokens()) / others;
    }
  },
  /**
   * Sichel's S, V2/V, the share of dis legomena among the types: Sichel, "On a Distribution Law for Word Frequencies",
   * JASA 70, 1975. In [0, 1].
   */
  SICHEL_S("sichel-s", false, 0, 1) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      return (double) spectrum.typesOccurring(2) / spectrum.types();
    }
  },
  /**
   * Brunet's W, N to the power of V to the power of -0.172, with the constant of Tweedie and Baayen (1998): Brunet, "Le
   * vocabulaire de Jean Giraudoux", 1978. At least 1; here less is richer.
   */
  BRUNET_W("brunet-w", false, 1, Double.POSITIVE_INFINITY) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      double exponent = StrictMath.exp(-0.172 * StrictMath.log(spectrum.types()));
      return StrictMath.exp(exponent * StrictMath.log((double) spectrum.tokens()));
    }
  },
  /** Hapax legomena, which occur once, as a share of the words: V1/N, in [0, 1]. */
  HAPAX_LEGOMENA("hapax", false, 0, 1) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      return (double) spectrum.typesOccurring(1) / spectrum.tokens();
    }
  },
  /** Dis legomena, which occur twice, by the words: V2/N, in [0, 0.5]. */
  DIS_LEGOMENA("dis", false, 0, 0.5) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      return (double) spectrum.typesOccurring(2) / spectrum.tokens();
    }
  },
  /** Shannon's entropy of the relative frequencies as they are, in bits a word, in [0, log2 V]. */
  ENTROPY("entropy", false, 0, Double.POSITIVE_INFINITY) {
    @Override
    double valueOf(FrequencySpectrum spectrum) {
      double n = spectrum.tokens();
      return 0.0 - spectrum.sum(frequency -> frequency / n * log2(frequency / n)); // not -0.0 for a single type
    }
  };

  /** The words that HD-D draws. */
  private static final int DRAWS = 42;

  private static final double LN_2 = 0.6931471805599453;

  private final String label;
  private final boolean levels;
  private final double least;
  private final double most;

  RichnessMeasure(String label, boolean levels, double least, double most) {
    this.label = label;
    this.levels = levels;
    this.least = least;
    this.most = most;
  }

  /** Returns the name in files and on the command line. */
  public String label() {
    return label;
  }

  /**
   * Returns the measure of this {@link #label}.
   *
   * @throws IllegalArgumentException if none has it
   */
  public static RichnessMeasure named(String label) {
    for (RichnessMeasure measure : values()) {
      if (measure.label.equals(label)) {
        return measure;
      }
    }
    throw new IllegalArgumentException("no measure of richness is called \"" + label + "\"; there are "
        + Arrays.stream(values()).map(RichnessMeasure::label).toList());
  }

  /**
   * Returns whether the measure levels out as a text grows, so that texts of unequal length can be compared by it:
   * MATTR and MTLD, which go by the order of the words. By the others only texts of equal length can be compared, or
   * their means over windows of equal length. So it is with HD-D, K and D, which are often said not to depend on the
   * length: in running text they do, since a passage repeats words more than the whole.
   */
  public boolean levelsOut() {
    return levels;
  }

  /** Returns the number that no value is below. */
  public double least() {
    return least;
  }

  /** Returns the number that no value is above, infinity if there is none. */
  public double most() {
    return most;
  }

  /**
   * Returns the measure of a text with this spectrum; empty if it is not defined for it. O(distinct frequencies).
   *
   * @throws IllegalArgumentException for MATTR and MTLD, which go by the order of the words
   */
  public OptionalDouble of(FrequencySpectrum spectrum) {
    if (levels) {
      throw new IllegalArgumentException(label + " goes by the order of the words, which a spectrum does not have");
    }
    double value = spectrum.tokens() == 0 ? Double.NaN : valueOf(spectrum);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** Returns the measure of a text of at least one word; not a finite number if it is not defined. */
  double valueOf(FrequencySpectrum spectrum) {
    throw new IllegalStateException(label + " of " + spectrum);
  }

  private static double log2(double x) {
    return StrictMath.log(x) / LN_2;
  }

  /** Returns the chance that none of the drawn words is of a type. */
  private static double absent(long tokens, int frequency) {
    double chance = 1;
    for (int draw = 0; draw < DRAWS; draw++) {
      chance *= Math.max(0, tokens - frequency - draw) / (double) (tokens - draw);
    }
    return chance;
  }
}
