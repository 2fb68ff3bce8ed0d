package se.styrning;
