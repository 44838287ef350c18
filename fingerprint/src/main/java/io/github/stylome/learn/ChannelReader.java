package io.github.stylome.learn;

/** Reads texts for one channel. Not safe for concurrent use; used again from text to text. */
final class ChannelReader {
  private final LearnedChannel channel;
  private final TermReader terms;
  private final FeatureCounter counter;

  ChannelReader(LearnedChannel channel) {
    this.channel = channel;
    terms = new TermReader(channel.spec().streams());
    counter = new FeatureCounter(channel.vocabulary());
  }

  ChannelReading read(String text) {
    long units = terms.read(text, counter);
    int[] spans = counter.spans();
    return new ChannelReading(channel, counter.takeRow(units), spans);
  }
}
