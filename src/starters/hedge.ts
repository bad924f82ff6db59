/** Words in front of a figure that say how exact it is: "at least", "more than". */
export const HEDGE =
  /^(?:at|least|most|more|fewer|less|than|about|around|some|nearly|almost|over|up|to|approximately|roughly|as|many|an|estimated)$/;
