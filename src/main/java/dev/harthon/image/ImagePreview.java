package dev.harthon.image;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an image will hold and do, without building it.
 *
 * @param command what Marathon runs in the sandbox
 * @param start the text of {@code start}
 * @param init the text of {@code init.sh} inside the root, if there is a root
 * @param rendered hooks and configuration as the service gets them: path below its folder to text. What only the task
 *     knows stands there as the user wrote it, <code>${PORT0}</code>.
 * @param files all that the service finds, sorted by path
 * @param pieces the files that agents fetch
 * @param notes what the user should know of it, one sentence each
 */
public record ImagePreview(
        String command,
        String start,
        Optional<String> init,
        Map<String, String> rendered,
        List<ImageFile> files,
        List<Piece> pieces,
        List<String> notes) {

    public ImagePreview {
        rendered = Collections.unmodifiableMap(new TreeMap<>(rendered));
        files = List.copyOf(files);
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }
}
