/** Imports every reading that has findings and declares nothing. */
import './gaps/gaps.ts';
