package io.github.stylome.store;

import io.github.stylome.learn.HashedVocabulary;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.learn.LinearModel;
import io.github.stylome.learn.TermStream;
import io.github.stylome.shape.MaskedTokenizer;
import io.github.stylome.shape.Shapes;
import io.github.stylome.token.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A learned channel within a body: what it counts, the hashes of its features, and their weights. */
final class LearnedChannelBody {
  /** Stands for the tokenizer that masks all words but those that follow. */
  private static final String MASKED = "masked";

  private LearnedChannelBody() {}

  static void write(LearnedChannel channel, BodyWriter out) {
    LearnedChannelSpec spec = channel.spec();
    out.writeString(spec.name());
    out.writeCount(spec.maxFeatures());
    out.writeCount(spec.streams().size());
    spec.streams().forEach(stream -> writeStream(stream, out));
    HashedVocabulary vocabulary = channel.vocabulary();
    LinearModel model = channel.model();
    out.writeCount(vocabulary.allGroups());
    for (int label = 0; label < model.labels(); label++) {
      out.writeFloat(model.bias(label));
    }
    out.writeCount(vocabulary.size());
    for (int feature = 0; feature < vocabulary.size(); feature++) {
      out.writeLong(vocabulary.hash(feature));
      out.writeCount(vocabulary.groups(feature));
      out.writeFloat(model.unit(feature));
      for (int label = 0; label < model.labels(); label++) {
        out.writeByte(model.step(feature, label));
      }
    }
  }

  private static void writeStream(TermStream stream, BodyWriter out) {
    out.writeByte(stream.unit() == TermStream.Unit.TOKEN ? 0 : 1);
    if (stream.tokenizer() instanceof MaskedTokenizer masked) {
      out.writeString(MASKED);
      out.writeCount(masked.kept().size());
      masked.kept().forEach(out::writeString);
    } else {
      out.writeString(Shapes.tokenizerNamed(stream.tokenizer().name()).name());
    }
    out.writeByte(stream.shortest());
    out.writeByte(stream.longest());
  }

  static LearnedChannel read(int labels, BodyReader in) throws FingerprintFormatException {
    String name = in.readString();
    int maxFeatures = in.readInt();
    int streamCount = in.readSize(4);
    List<TermStream> streams = new ArrayList<>(streamCount);
    for (int i = 0; i < streamCount; i++) {
      streams.add(readStream(in));
    }
    int allGroups = in.readInt();
    in.require((long) labels * Float.BYTES);
    float[] biases = new float[labels];
    for (int label = 0; label < labels; label++) {
      biases[label] = in.readFloat();
    }
    int size = in.readSize(Long.BYTES + 1 + Float.BYTES + labels);
    long[] hashes = new long[size];
    int[] groups = new int[size];
    float[] units = new float[size];
    byte[] steps = new byte[size * labels];
    for (int feature = 0; feature < size; feature++) {
      hashes[feature] = in.readLong();
      groups[feature] = in.readInt();
      units[feature] = in.readFloat();
      in.readBytes(steps, feature * labels, labels);
    }
    return LearnedChannel.of(
        new LearnedChannelSpec(name, streams, maxFeatures),
        HashedVocabulary.of(hashes, groups, allGroups),
        LinearModel.of(steps, units, biases));
  }

  private static TermStream readStream(BodyReader in) throws FingerprintFormatException {
    int unit = in.readByte();
    if (unit != 0 && unit != 1) {
      throw new FingerprintFormatException("an unknown kind of n-gram (" + unit + ")");
    }
    return new TermStream(
        unit == 0 ? TermStream.Unit.TOKEN : TermStream.Unit.CHAR, readTokenizer(in), in.readByte(), in.readByte());
  }

  private static Tokenizer readTokenizer(BodyReader in) throws FingerprintFormatException {
    String name = in.readString();
    if (!name.equals(MASKED)) {
      return Shapes.tokenizerNamed(name);
    }
    int size = in.readSize(1);
    Set<String> kept = new HashSet<>();
    for (int i = 0; i < size; i++) {
      kept.add(in.readString());
    }
    return Shapes.masked(kept);
  }
}
