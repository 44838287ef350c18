package io.github.stylome.store;

import io.github.stylome.verdict.Calibration;

/** A calibration within a body. */
final class CalibrationBody {
  private CalibrationBody() {}

  static void write(Calibration calibration, BodyWriter out) {
    out.writeDouble(calibration.slope());
    out.writeDouble(calibration.halfLength());
    out.writeDouble(calibration.correlation());
    out.writeCount(calibration.texts());
  }

  static Calibration read(BodyReader in) throws FingerprintFormatException {
    return new Calibration(in.readDouble(), in.readDouble(), in.readDouble(), in.readInt());
  }
}
