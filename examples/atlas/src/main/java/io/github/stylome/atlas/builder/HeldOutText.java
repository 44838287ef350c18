package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.LikenessLimits;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.HeldOutScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a text scored against centroids that were made without its prompt.
 *
 * @param scores its score for every profile
 * @param coverage the share of its tokens that are features
 * @param collection where it comes from
 * @param profile which profile it belongs to
 * @param whole whether it is the whole text and not its beginning
 */
record HeldOutText(HeldOutScores scores, double coverage, String collection, String profile, boolean whole) {
  /** As many texts of every profile, so that a large collection does not decide alone. */
  private static final int TEXTS_PER_PROFILE = 40;
  /** Beginnings of texts, in words, so that the calibration knows how short texts err. */
  private static final int[] BEGINNINGS = {25, 60, 150};
  private static final int LEAST_TOKENS = 120;
  private static final int[] GROUP_SIZES = {1, 5, 20};
  private static final int LEAST_GROUPS = 20;
  /**
   * The share of a collection's own texts that are refused as unlike it: to accuse wrongly is worse than to say
   * nothing.
   */
  private static final double REFUSED_HUMAN = 0.05;

  private static final double REFUSED_MACHINE = 0.20;

  static List<HeldOutText> score(ProfileAttributor attributor, List<AtlasText> texts, Workers workers) {
    Map<String, List<AtlasText>> byProfile = texts.stream()
        .filter(text -> !text.profile().isEmpty())
        .collect(Collectors.groupingBy(AtlasText::profile, TreeMap::new, Collectors.toList()));
    List<HeldOutText> scored = new ArrayList<>();
    byProfile.forEach((profile, all) -> {
      List<AtlasText> chosen = Shuffle.byName(all, text -> text.document().id());
      chosen = chosen.subList(0, Math.min(TEXTS_PER_PROFILE / 5, chosen.size()));
      workers.map(chosen, text -> score(attributor, text)).forEach(scored::addAll);
    });
    return scored;
  }

  private static List<HeldOutText> score(ProfileAttributor attributor, AtlasText text) {
    List<HeldOutText> scored = new ArrayList<>();
    score(attributor, text, text.document(), true).ifPresent(scored::add);
    int words = BEGINNINGS[Shuffle.place(text.document().id(), BEGINNINGS.length)];
    String beginning = beginning(text.document().text(), words);
    if (beginning.length() < text.document().text().length()) {
      Document cut = Document.of(text.document().id() + " to " + words, beginning);
      score(attributor, text, cut, false).ifPresent(scored::add);
    }
    return scored;
  }

  private static Optional<HeldOutText> score(ProfileAttributor attributor, AtlasText text, Document document, boolean whole) {
    Attribution attribution = attributor.attributeTogether(Corpus.of(document));
    if (attribution.ranking().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> byLabel =
        attribution.ranking().stream().collect(Collectors.toMap(Candidate::label, Candidate::score));
    double[] scores = attributor.labels().stream().mapToDouble(byLabel::get).toArray();
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalStateException("a profile has no text outside the fold of " + document.id());
      }
    }
    int label = attributor.labels().indexOf(text.profile());
    return Optional.of(new HeldOutText(
        new HeldOutScores(document.id(), label, attribution.tokens(), scores), attribution.coverage(),
        text.collection(), text.profile(), whole));
  }

  static String beginning(String text, int words) {
    int seen = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1)) && ++seen == words) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /** Returns the share of known tokens that all but one in a hundred of the whole texts reach in every collection. */
  static double coverage(List<HeldOutText> heldOut) {
    Map<String, List<HeldOutText>> byCollection = whole(heldOut);
    double least = 1;
    for (List<HeldOutText> texts : byCollection.values()) {
      double[] found = texts.stream().mapToDouble(HeldOutText::coverage).sorted().toArray();
      least = Math.min(least, found[found.length / 100]);
    }
    return least;
  }

  private static Map<String, List<HeldOutText>> whole(List<HeldOutText> heldOut) {
    return heldOut.stream()
        .filter(text -> text.whole() && text.scores().tokens() >= LEAST_TOKENS)
        .collect(Collectors.groupingBy(HeldOutText::collection, TreeMap::new, Collectors.toList()));
  }

  /** Returns, by collection and group size, the likeness below which a text is refused. */
  static LikenessLimits likeness(List<HeldOutText> heldOut) {
    Map<String, Map<Integer, Double>> limits = new TreeMap<>();
    whole(heldOut).forEach((collection, texts) -> {
      for (int size : GROUP_SIZES) {
        double[] found = groups(texts, size).stream().mapToDouble(HeldOutText::likeness).sorted().toArray();
        double refused = texts.get(0).profile().endsWith("/human") ? REFUSED_HUMAN : REFUSED_MACHINE;
        if (found.length >= LEAST_GROUPS) {
          limits.computeIfAbsent(collection, key -> new TreeMap<>()).put(size, found[(int) (refused * found.length)]);
        }
      }
    });
    return LikenessLimits.of(limits);
  }

  private static double likeness(HeldOutScores joined) {
    double nearest = Double.NEGATIVE_INFINITY;
    for (double score : joined.scores()) {
      nearest = Math.max(nearest, score);
    }
    return LikenessLimits.likeness(nearest, joined.tokens());
  }

  private static List<HeldOutScores> groups(List<HeldOutText> texts, int size) {
    Map<String, List<HeldOutText>> byProfile = Shuffle.byName(texts, text -> text.scores().id()).stream()
        .collect(Collectors.groupingBy(HeldOutText::profile, TreeMap::new, Collectors.toList()));
    List<HeldOutScores> groups = new ArrayList<>();
    for (List<HeldOutText> all : byProfile.values()) {
      for (int from = 0; from + size <= all.size(); from += size) {
        double tokens = 0;
        double[] scores = new double[all.get(0).scores().scores().length];
        for (HeldOutText text : all.subList(from, from + size)) {
          tokens += text.scores().tokens() / size;
          for (int i = 0; i < scores.length; i++) {
            scores[i] += text.scores().scores()[i] / size;
          }
        }
        groups.add(new HeldOutScores(all.get(from).scores().id(), all.get(from).scores().label(), tokens, scores));
      }
    }
    return groups;
  }
}
