package io.github.stylome.learn;

/**
 * Reads texts for one channel. The n-grams of a text are counted first, in a table that the processor keeps near, and
 * each distinct one is looked up once in the vocabulary, which is far.
 *
 * <p>Not safe for concurrent use; used again from text to text.
 */
final class ChannelReader {
  private final LearnedChannel channel;
  private final TermReader terms;
  private final TermBag bag = new TermBag();

  ChannelReader(LearnedChannel channel) {
    this.channel = channel;
    terms = new TermReader(channel.spec().streams());
  }

  ChannelReading read(String text) {
    bag.clear();
    long units = terms.read(text, bag);
    int[] spans = new int[3 * bag.size()];
    SparseRow row = RowMaker.row(bag, channel.vocabulary(), units, spans);
    return new ChannelReading(channel, row, spans);
  }
}
