package nl.thuiskompas.platform.pictures;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path data that our drawings hold: places and straight lines, absolute and relative. */
final class PathData {
    private static final Pattern PART = Pattern.compile("([MmLlHhVvZz])|(-?[0-9]*\\.?[0-9]+)");

    private final Path2D.Double path = new Path2D.Double();
    private final Matcher part;
    private boolean more;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathData(String data) {
        part = PART.matcher(data);
        more = part.find();
    }

    static Path2D read(String data) {
        return new PathData(data).read();
    }

    private Path2D read() {
        char command = 'M';
        while (more) {
            if (part.group(1) != null) {
                command = part.group(1).charAt(0);
                more = part.find();
                if (command == 'Z' || command == 'z') {
                    path.closePath();
                    x = startX;
                    y = startY;
                    continue;
                }
            }
            step(command);
            // Further places after a move are lines.
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    private void step(char command) {
        switch (command) {
            case 'M', 'm' -> {
                to(command == 'm', number(), number());
                startX = x;
                startY = y;
                path.moveTo(x, y);
            }
            case 'L', 'l' -> {
                to(command == 'l', number(), number());
                path.lineTo(x, y);
            }
            case 'H', 'h' -> {
                double across = number();
                x = command == 'h' ? x + across : across;
                path.lineTo(x, y);
            }
            case 'V', 'v' -> {
                double down = number();
                y = command == 'v' ? y + down : down;
                path.lineTo(x, y);
            }
            default -> throw new IllegalArgumentException("a number where " + command + " closed the path");
        }
    }

    private void to(boolean relative, double across, double down) {
        x = relative ? x + across : across;
        y = relative ? y + down : down;
    }

    private double number() {
        if (!more || part.group(2) == null) {
            throw new IllegalArgumentException("path data ends where a number was to come");
        }
        double number = Double.parseDouble(part.group(2));
        more = part.find();
        return number;
    }
}
