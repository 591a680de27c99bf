<?php
/**
 * Where a list or a form may come from. What is on this site is written without its host, so that cached pages work under
 * every name of the site, and so that nothing else is asked.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

/** Address of a file of this plugin, from the root of the site. */
function own_file( string $path ): string {
	return wp_make_link_relative( plugins_url( $path, FILE ) );
}

/** Scheme, host and port, for comparison; empty when there is no host. */
function origin_of( string $address ): string {
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) ) {
		return '';
	}
	$scheme = strtolower( $parts['scheme'] ?? 'https' );
	$port   = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	return $scheme . '://' . strtolower( $parts['host'] ) . $port;
}

/** The path on this site that an address means, or nothing when it leads elsewhere or nowhere. */
function path_on_site( string $address ): string {
	$clean = esc_url_raw( $address, array( 'http', 'https' ) );
	if ( '' === $clean || 0 === strpos( $clean, '//' ) ) {
		return '';
	}
	if ( '/' === $clean[0] ) {
		return $clean;
	}
	$own = array( origin_of( home_url() ), origin_of( site_url() ) );
	return in_array( origin_of( $clean ), $own, true ) ? wp_make_link_relative( $clean ) : '';
}

/**
 * The addresses of a text that lists may come from: those on this site, and those whose origin the keeper of the site chose.
 *
 * @param string   $text    Addresses with white space between.
 * @param string[] $origins Other origins that are all right; '*' for each that is encrypted.
 * @return array{kept: string[], left: string[]}
 */
function split_addresses( string $text, array $origins ): array {
	$kept = array();
	$left = array();
	foreach ( preg_split( '/\s+/', $text, -1, PREG_SPLIT_NO_EMPTY ) as $address ) {
		$path = path_on_site( $address );
		$far  = esc_url_raw( $address, array( 'https' ) );
		if ( '' !== $path ) {
			$kept[] = trailingslashit( $path );
		} elseif ( '' !== origin_of( $far ) && array_intersect( array( '*', origin_of( $far ) ), $origins ) ) {
			$kept[] = trailingslashit( $far );
		} else {
			$left[] = $address;
		}
	}
	return array(
		'kept' => $kept,
		'left' => $left,
	);
}
