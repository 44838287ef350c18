package io.github.stylome.learn;

/**
 * Reads texts for one channel.
 *
 * <p>Not safe for concurrent use; used again from text to text.
 */
final class ChannelReader {
  private final LearnedChannel channel;
  private final TermReader terms;
  private final FeatureCounter counter;
  private final RowBuffer row = new RowBuffer();

  ChannelReader(LearnedChannel channel) {
    this.channel = channel;
    terms = new TermReader(channel.spec().streams());
    counter = new FeatureCounter(channel.vocabulary());
  }

  ChannelReading read(String text) {
    long units = counter.read(terms, text);
    return new ChannelReading(channel, counter, units, row);
  }
}
