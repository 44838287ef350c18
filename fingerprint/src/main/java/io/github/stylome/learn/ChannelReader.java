package io.github.stylome.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads texts for one channel.
 *
 * <p>Not safe for concurrent use; used again from text to text.
 */
final class ChannelReader {
  private final LearnedChannel channel;
  private final TermReader terms;
  private final FeatureCounter counter;
  private float[] values = new float[1024];

  ChannelReader(LearnedChannel channel) {
    this.channel = channel;
    terms = new TermReader(channel.spec().streams());
    counter = new FeatureCounter(channel.vocabulary(), channel.spec().streams());
  }

  /**
   * Reads texts. All are counted before the first is scored: what features are found by would not stay near the
   * processor beside the weights of all labels, and most features of a text are features of its neighbours, too.
   */
  List<ChannelReading> read(List<String> texts) {
    List<FeatureCounts> counts = new ArrayList<>(texts.size());
    for (String text : texts) {
      counts.add(counter.counts(counter.read(terms, text)));
    }
    List<ChannelReading> readings = new ArrayList<>(texts.size());
    for (FeatureCounts own : counts) {
      if (values.length < own.features().length) {
        values = new float[2 * own.features().length];
      }
      readings.add(new ChannelReading(channel, own, values));
    }
    return readings;
  }
}
