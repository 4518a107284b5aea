/** The bill of materials of an image, as CycloneDX JSON. */
@NullMarked
package dev.harthon.workbench.sbom;

import org.jspecify.annotations.NullMarked;
