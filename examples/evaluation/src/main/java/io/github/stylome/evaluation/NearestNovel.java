package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Judged;
import io.github.stylome.distance.DistanceMatrix;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.ChannelSpec;
import io.github.stylome.verdict.ProfileMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves one text out and asks which of the others is nearest: is it by the same author? Only texts by authors with
 * another text are asked about. Vocabulary, means and deviations are those of all texts, which tells nothing about who
 * wrote them.
 */
final class NearestNovel {
  private NearestNovel() {}

  /** Returns the answers, with the negative of the least mean distance over the channels as the score of an author. */
  static List<Judged> judge(ProfileMethod method, Corpus texts, Workers workers) {
    List<DistanceMatrix> channels = new ArrayList<>();
    for (ChannelSpec channel : method.channels()) {
      Fingerprinter fingerprinter = Fingerprinter.fit(channel.spec(), texts, workers);
      List<Fingerprint> fingerprints = workers.map(texts.documents(), fingerprinter::fingerprint);
      channels.add(DistanceMatrix.of(channel.distance(), fingerprints, workers));
    }
    List<String> authors = List.copyOf(texts.labels());
    List<Document> documents = texts.documents();
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      String author = documents.get(i).label().orElseThrow();
      if (texts.labelled(author).size() > 1) {
        double[] scores = new double[authors.size()];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        for (int j = 0; j < documents.size(); j++) {
          if (j != i) {
            int place = authors.indexOf(documents.get(j).label().orElseThrow());
            scores[place] = Math.max(scores[place], -meanDistance(channels, i, j));
          }
        }
        judged.add(Judged.ofScores(authors.indexOf(author), scores));
      }
    }
    return judged;
  }

  private static double meanDistance(List<DistanceMatrix> channels, int i, int j) {
    return channels.stream().mapToDouble(matrix -> matrix.between(i, j)).average().orElseThrow();
  }
}
