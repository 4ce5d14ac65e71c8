package org.marquee.image.pixels;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures to try things with, and their files. */
final class TestPicture {
    static final int WIDTH = 96;
    static final int HEIGHT = 64;

    private TestPicture() {}

    /** Red, green above blue, white: tells every turn and mirroring from every other. */
    static BufferedImage quarters(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        var graphics = image.createGraphics();
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colors.length; i++) {
            graphics.setColor(colors[i]);
            graphics.fillRect(i % 2 * WIDTH / 2, i / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        }
        graphics.dispose();
        return image;
    }

    /** Soft shapes of many colours, as photographs have them. */
    static BufferedImage photograph(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = (int) (127 + 100 * Math.sin(x / 37.0 + y / 91.0));
                int green = (int) (127 + 100 * Math.sin(y / 53.0));
                int blue = (int) (127 + 100 * Math.cos(x / 71.0 - y / 29.0));
                int noise = random.nextInt(9);
                image.setRGB(x, y, red + noise << 16 | green + noise << 8 | blue + noise);
            }
        }
        return image;
    }

    /** The left half is to be seen through. */
    static BufferedImage halfTransparent() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
        graphics.dispose();
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        return file(image, format, ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressive(BufferedImage image, String format) {
        return file(image, format, ImageWriteParam.MODE_DEFAULT);
    }

    private static byte[] file(BufferedImage image, String format, int progressiveMode) {
        if ("webp".equals(format)) {
            return Webp.encode(image, 0.9f);
        }
        var writer = Codecs.writer(format);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var param = writer.getDefaultWriteParam();
            if (param.canWriteProgressive()) {
                param.setProgressiveMode(progressiveMode);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "picture", ""), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PictureHeader header(Path folder, byte[] bytes) {
        return PictureHeader.read(write(folder, bytes));
    }

    static BufferedImage decoded(Path folder, byte[] bytes) {
        var file = write(folder, bytes);
        return Decoder.decode(file, PictureHeader.read(file));
    }
}
