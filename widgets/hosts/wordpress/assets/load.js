// Pages in a cache name this file for ever; the build writes the version that is installed in place of the mark.
import './{{files}}/cairn.js';
