"""What a person wrote in own words: which places and danger signs to offer. It answers nothing."""
