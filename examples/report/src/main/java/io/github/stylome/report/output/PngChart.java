package io.github.stylome.report.output;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Makes a picture of an SVG document. Needs the fonts of the system, as all drawing of text in Java does. */
public final class PngChart {
  private static final int SCALE = 2;

  /** No limit to how much is drawn: a heat map of 200 models has 40,000 cells, and the document is ours. */
  private static final DocumentLimits LIMITS = new DocumentLimits(
      DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, Integer.MAX_VALUE);

  /** The fonts that charts.js asks for, and what Java calls such a font. */
  private static final String FONTS = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', sans-serif";
  private static final String FONT = "SansSerif";

  private PngChart() {}

  /**
   * Returns a PNG of twice as many pixels each way as the document has units.
   *
   * @throws IllegalStateException if there is nothing here to draw with, such as fonts
   */
  public static byte[] of(String svg) {
    // No screen is needed, and none is looked for.
    System.setProperty("java.awt.headless", "true");
    try {
      SVGDocument document = new SVGLoader().load(
          new ByteArrayInputStream(svg.replace(FONTS, FONT).getBytes(StandardCharsets.UTF_8)), null,
          LoaderContext.builder().documentLimits(LIMITS).build());
      if (document == null) {
        throw new IllegalArgumentException("this is no SVG");
      }
      return draw(document);
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      // A JDK without fonts says so by any of these.
      throw new IllegalStateException("pictures cannot be drawn here: " + e.getMessage(), e);
    }
  }

  private static byte[] draw(SVGDocument document) throws IOException {
    int width = (int) Math.ceil(SCALE * document.size().width);
    int height = (int) Math.ceil(SCALE * document.size().height);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.scale(SCALE, SCALE);
    document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, null);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
