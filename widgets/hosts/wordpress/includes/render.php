<?php
/**
 * The HTML of a widget. It is the same for every visitor, so that a page can be kept in a cache.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

/** [cairn_finder], [cairn_assessment], ... */
function register_shortcodes(): void {
	foreach ( array_keys( FIELDS ) as $kind ) {
		add_shortcode(
			'cairn_' . $kind,
			function ( $given ) use ( $kind ): string {
				return render( $kind, is_array( $given ) ? $given : array(), 'class="cairn-widget"' );
			}
		);
	}
}

/**
 * A div that the script turns into the widget: later filters that take out unknown elements leave it alone.
 *
 * @param string $kind    Name of the widget.
 * @param array  $given   What a shortcode or a block says.
 * @param string $wrapper Attributes of the div that are escaped already.
 */
function render( string $kind, array $given, string $wrapper ): string {
	$words = fallback( $kind, language_for( $given ) );
	if ( is_feed() ) {
		return $words;
	}
	ask_for_script();
	$attributes = '';
	foreach ( attributes_for( $kind, $given ) as $name => $value ) {
		if ( '' !== $value ) {
			$attributes .= sprintf( ' data-%s="%s"', $name, esc_attr( $value ) );
		}
	}
	return sprintf( '<div %s data-cairn="%s"%s>%s</div>', $wrapper, esc_attr( $kind ), $attributes, $words );
}
