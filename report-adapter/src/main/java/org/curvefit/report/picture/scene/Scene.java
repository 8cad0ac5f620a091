package org.curvefit.report.picture.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param title what it shows, in a few words
 * @param description what there is to see, for those who do not see it
 * @param shapes in the order of drawing
 */
public record Scene(int width, int height, String title, String description, List<Shape> shapes) {
    public Scene {
        shapes = List.copyOf(shapes);
    }

    /**
     * One picture with several below each other.
     *
     * @param scenes at least one
     */
    public static Scene stacked(List<Scene> scenes) {
        if (scenes.size() == 1) {
            return scenes.get(0);
        }
        List<Shape> shapes = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        int width = 0;
        int height = 0;
        for (Scene scene : scenes) {
            shapes.add(new Shape.Group("picture", 0, height, Optional.empty(), scene.shapes));
            descriptions.add(scene.description);
            width = Math.max(width, scene.width);
            height += scene.height;
        }
        return new Scene(width, height, scenes.get(0).title, String.join(" ", descriptions), shapes);
    }
}
