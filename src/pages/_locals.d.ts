declare namespace App {
  /** What `scripts/pages/` tells a page. */
  interface Locals {
    /** Leaves `main` empty: the build has it from the site before. */
    withoutMain?: boolean;
  }
}
