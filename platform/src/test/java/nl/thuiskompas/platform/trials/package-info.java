/** What is done to inputs and sources on purpose, again and again, and counted; {@code ./thuis verify --deep} runs it. */
package nl.thuiskompas.platform.trials;
